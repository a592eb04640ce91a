import type { ChoiceReview } from '../choice/rules';
import type { ReviewBase } from '../kind';
import type { NumericKey, NumericReview } from '../numeric/rules';
import type { ShortAnswerReview } from '../shortanswer/rules';
import { type Verdict, verdictOf } from '../verdict';
import type { ClozeGap } from './body';

/** How one gap came out; `right` while the key is shown: texts, or numbers with their tolerance. */
export type GapReview = {
  kind: ClozeGap['kind'];
  given: string | null;
  verdict: Verdict | null;
  right: (string | NumericKey)[] | null;
  feedback: string[];
};

/** What the gap's own kind has to say of it, put shortly. */
export function reviewGap({ kind }: ClozeGap, review: ReviewBase): GapReview {
  const { isAnswered, fraction, feedback } = review;
  const verdict = isAnswered ? fraction !== null && verdictOf(fraction) : 'blank';
  return { kind, verdict: verdict || null, feedback, ...details(kind, review) };
}

function details(
  kind: ClozeGap['kind'],
  review: ReviewBase,
): Pick<GapReview, 'given' | 'right'> & { feedback?: string[] } {
  if (kind === 'numeric') {
    const { given, right } = review as NumericReview;
    return { given: given?.text ?? null, right };
  }
  if (kind === 'shortanswer') {
    const { given, right } = review as ShortAnswerReview;
    return { given, right };
  }
  const { options } = review as ChoiceReview;
  const isKnown = options.every(({ isRight }) => isRight !== null);
  return {
    given: options.find(({ isChosen }) => isChosen)?.text ?? null,
    right: isKnown ? options.filter(({ isRight }) => isRight).map(({ text }) => text) : null,
    feedback: options.flatMap(({ feedback }) => feedback ?? []),
  };
}
