import type { Preview } from '@/lib/authoring/preview-activity';
import type { FormState } from '@/lib/kernel/form-state';

/** What the fields of a lesson hold, as text. */
export type LessonFields = {
  title: string;
  minutes: string;
  outcome: string;
  notice: string;
  markdown: string;
};
const lessonFields = ['title', 'minutes', 'outcome', 'notice', 'markdown'] as const;

/** What the editor of a lesson shows after it was sent, besides the form's message. */
export type EditorOutcome = {
  fields: LessonFields;
  /** The revision that the fields go on from. */
  revision: number;
  preview?: Preview;
  /** What another person saved in between, and when, in words. */
  conflict?: { told: string; revision: number; fields: LessonFields };
};
export type EditorState = FormState & { outcome?: EditorOutcome };

/** The fields of a lesson among what a form sent. */
export function readLessonFields(sent: (name: keyof LessonFields) => string): LessonFields {
  return Object.fromEntries(lessonFields.map((name) => [name, sent(name)])) as LessonFields;
}
