import { z } from 'zod';

/** Stable ids: of courses, modules, activities, questions. They are addresses too. */
export const ref = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
