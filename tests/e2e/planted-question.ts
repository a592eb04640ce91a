import type { PackageQuestion } from '@/lib/packages/package';

/** Stands in what tells the key: ids, and explanations of what is right. Never seen before a quiz is passed. */
export const keyMark = 'zqclave';
/** Stands in explanations of answers and decisions: seen once that answer was given. */
export const feedbackMark = 'zqrespuesta';
/** Stands in what only markers read: never seen by a learner. */
export const rubricMark = 'zqpauta';

type Option = { id: string; correct?: boolean; feedback?: string };
type Accepted = { text?: string; value?: unknown; fraction?: number; feedback?: string };
type Gap = { options?: Option[]; answers?: Accepted[] };
type Body = Gap & {
  gaps?: Gap[];
  words?: Option[];
  items?: Option[];
  key?: Record<string, string>;
  feedback?: string | Record<string, string>;
  rubric?: string;
  criteria?: { text: string }[];
};

/** The body with a sentinel wherever it holds what is not to be seen beforehand, whatever its kind. */
export function plantQuestion({ ref, kind, body: written }: PackageQuestion): object {
  const body = written as Body;
  const keys = Object.values(body.key ?? {});
  const isKey = ({ id, correct }: Option) => correct === true || keys.includes(id) || kind === 'ordering';
  const named = (option: Option) => `${isKey(option) ? keyMark : feedbackMark}-${ref}-${option.id}`;
  const known = [...(body.options ?? []), ...(body.words ?? [])];
  const renamed = (id: string) => named(known.find((option) => option.id === id)!);
  const explained = (mark: string, text = '') => `${mark} ${ref} ${text}`;

  const options = (list: Option[]) =>
    list.map((option) => ({
      ...option,
      id: named(option),
      ...(option.feedback !== undefined && {
        feedback: explained(isKey(option) ? keyMark : feedbackMark, option.feedback),
      }),
    }));
  const answers = (list: Accepted[]) => [
    ...list.map((accepted) => ({ ...accepted, feedback: explained(feedbackMark, accepted.feedback) })),
    ...(list.some(({ text }) => text !== undefined) ? [{ text: `${keyMark} ${ref}` }] : []),
  ];
  const inside = (gap: Gap) => ({
    ...gap,
    ...(gap.options && { options: options(gap.options) }),
    ...(gap.answers && { answers: answers(gap.answers) }),
  });
  return {
    ...inside(body),
    ...(body.gaps && { gaps: body.gaps.map(inside) }),
    ...(body.words && { words: options(body.words) }),
    ...(body.items && { items: options(body.items) }),
    ...(body.key && {
      key: Object.fromEntries(Object.entries(body.key).map(([stem, id]) => [stem, renamed(id)])),
    }),
    ...(typeof body.feedback === 'string' && { feedback: explained(keyMark, body.feedback) }),
    ...(typeof body.feedback === 'object' && {
      feedback: Object.fromEntries(
        Object.entries(body.feedback).map(([side, text]) => [side, explained(feedbackMark, text)]),
      ),
    }),
    ...(body.rubric && { rubric: explained(rubricMark, body.rubric) }),
    ...(body.criteria && {
      criteria: body.criteria.map((criterion) => ({
        ...criterion,
        text: explained(rubricMark, criterion.text),
      })),
    }),
  };
}
