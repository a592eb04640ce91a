import type { AnsweredQuestion } from '@/db/queries/quiz';
import { kindOf } from '@/questions';
import type { SittingSettings } from './settings';

/** Whether «Comprobar» can be pressed: the quiz lets answers be checked, this one is not yet, and no person has to mark it. */
export const isCheckable = (
  { kind, checkedAt }: Pick<AnsweredQuestion, 'kind' | 'checkedAt'>,
  { behaviour }: Pick<SittingSettings, 'behaviour'>,
): boolean => behaviour === 'immediate' && checkedAt === null && kindOf(kind).rubric === undefined;
