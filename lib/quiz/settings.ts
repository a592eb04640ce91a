import type { z } from 'zod';
import type { Attempt } from '@/db/queries/quiz';
import { attemptSettings } from './input';

export type SittingSettings = z.output<typeof attemptSettings>;

/** All that an attempt was given, whenever it was started. */
export const settingsOf = ({ settings }: Pick<Attempt, 'settings'>): SittingSettings =>
  attemptSettings.parse(settings);
