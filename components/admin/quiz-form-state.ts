import type { FormState } from '@/lib/kernel/form-state';

export type FoundQuestion = { ref: string; summary: string };

/** What the form of a quiz shows after it was sent, besides the form's message. */
export type QuizOutcome = {
  values: Record<string, string>;
  /** What is wrong, by field, row or list. */
  errors: Record<string, string>;
  revision: number;
  isUnsaved: boolean;
  /** What questions are called that the rows name. */
  known: FoundQuestion[];
  /** What was looked for in the bank, and what came of it. */
  found?: { words: string; questions: FoundQuestion[] };
  /** What another person saved in between, in words and line by line. */
  conflict?: { told: string; revision: number; theirs: string; mine: string };
};
export type QuizFormState = FormState & { outcome?: QuizOutcome };
