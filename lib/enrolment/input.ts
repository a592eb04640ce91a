import { z } from 'zod';
import { ref } from '@/lib/catalogue/input';

export const enrolInput = z.object({ course: ref, key: z.string().max(100).optional() });
export const leaveInput = z.object({ course: ref });
export const confirmNameInput = z.object({
  course: ref,
  certificateName: z
    .string()
    .transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, { error: 'required' }).max(120, { error: 'too-long' })),
});
