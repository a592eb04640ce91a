import { z } from 'zod';
import { ref } from '@/lib/catalogue/input';

/** Which activity, as its page's form says it. */
export const activityInput = z.object({ course: ref, activity: ref });
