import { z } from 'zod';
import { certificateName } from '@/lib/accounts/input';
import { ref } from '@/lib/kernel/ref';

export const enrolInput = z.object({ course: ref, key: z.string().max(100).optional() });
export const leaveInput = z.object({ course: ref });
export const requestCertificateInput = z.object({ course: ref });
export const confirmNameInput = z.object({ course: ref, certificateName });
