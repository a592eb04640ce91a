import type { FormState } from '@/lib/kernel/form-state';

/** The fields of a question beside those of its kind's editor, as text. */
export type AboutFields = { categoryId: string; topic: string; source: string; tags: string };

/** What the form of a question shows after it was sent, besides the form's message. */
export type QuestionOutcome = {
  values: Record<string, string>;
  /** What is wrong, by field of the kind's editor. */
  errors: Record<string, string>;
  about: AboutFields;
  /** How the question stands that these fields go on from. */
  seen: string;
  /** Nothing was saved yet: a row was added or taken away. */
  isUnsaved?: boolean;
  /** What another person saved in between, in words and line by line. */
  conflict?: { told: string; state: string; theirs: string; mine: string };
};
export type QuestionFormState = FormState & { outcome?: QuestionOutcome };

const about = ['categoryId', 'topic', 'source', 'tags'] as const;

/** The fields beside the editor among what a form sent. */
export function readAbout(sent: (name: keyof AboutFields) => string): AboutFields {
  return Object.fromEntries(about.map((name) => [name, sent(name)])) as AboutFields;
}

/** The editor's own fields among all that came back. */
export function editorPart(values: Record<string, string>, prefix: string): Record<string, string> {
  const own = Object.entries(values).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
}
