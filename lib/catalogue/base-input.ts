import { z } from 'zod';

/** What every kind of activity says before it begins. */
export const base = { outcome: z.string().max(400).default(''), notice: z.string().max(600).default('') };
