import { z } from 'zod';
import { ref } from '@/lib/kernel/ref';

export const runInput = z.object({ run: z.uuid() });

/** A choice as the scene's form says it: at which place of the path (from 0), in which scene, and which one. */
export const choiceInput = z.object({
  run: z.uuid(),
  position: z.coerce.number().int().min(0).max(9999),
  scene: ref,
  /** Left out when no row was marked. */
  choice: z.coerce.number().int().min(0).max(99).optional(),
});
