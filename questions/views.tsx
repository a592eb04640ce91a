import type { ReactNode } from 'react';
import { choice } from './choice/rules';
import { ChoiceReviewView, ChoiceView } from './choice/view';
import { cloze } from './cloze/rules';
import { ClozeReviewView, ClozeView } from './cloze/view';
import { essay } from './essay/rules';
import { EssayReviewView, EssayView } from './essay/view';
import type { QuestionKind, ReviewBase } from './kind';
import { matching } from './matching/rules';
import { MatchingReviewView, MatchingView } from './matching/view';
import { numeric } from './numeric/rules';
import { NumericReviewView, NumericView } from './numeric/view';
import { ordering } from './ordering/rules';
import { OrderingReviewView, OrderingView } from './ordering/view';
import { selectwords } from './selectwords/rules';
import { SelectWordsReviewView, SelectWordsView } from './selectwords/view';
import { shortanswer } from './shortanswer/rules';
import { ShortAnswerReviewView, ShortAnswerView } from './shortanswer/view';
import { truefalse } from './truefalse/rules';
import { TrueFalseReviewView, TrueFalseView } from './truefalse/view';
import type { ReviewProps, ViewProps } from './view';

type View<Props> = (props: Props) => ReactNode;
type Faces = { View: View<ViewProps<unknown>>; Review: View<ReviewProps<ReviewBase>> };

/** A kind's views, which take just what its rules give. The list forgets the types; `kind` keeps the pairs together. */
function faces<Body, Answer, Concealed, Review extends ReviewBase>(
  kind: QuestionKind<Body, Answer, Concealed, Review>,
  view: View<ViewProps<Concealed>>,
  review: View<ReviewProps<Review>>,
): [string, Faces] {
  return [kind.name, { View: view as Faces['View'], Review: review as Faces['Review'] }];
}

const views = new Map<string, Faces>([
  faces(choice, ChoiceView, ChoiceReviewView),
  faces(truefalse, TrueFalseView, TrueFalseReviewView),
  faces(matching, MatchingView, MatchingReviewView),
  faces(shortanswer, ShortAnswerView, ShortAnswerReviewView),
  faces(numeric, NumericView, NumericReviewView),
  faces(ordering, OrderingView, OrderingReviewView),
  faces(cloze, ClozeView, ClozeReviewView),
  faces(selectwords, SelectWordsView, SelectWordsReviewView),
  faces(essay, EssayView, EssayReviewView),
]);

function facesOf(kind: string): Faces {
  const found = views.get(kind);
  if (!found) throw new Error(`There is no view for the kind "${kind}".`);
  return found;
}

/** A question as it is put to the learner; `concealed` comes from the kind's `conceal`, `values` from its `fill`. */
export function QuestionView({ kind, ...props }: ViewProps<unknown> & { kind: string }) {
  const { View } = facesOf(kind);
  return <View {...props} />;
}

/** A question as it is shown afterwards; `review` comes from the kind's `review`. */
export function QuestionReview({ kind, review }: ReviewProps<ReviewBase> & { kind: string }) {
  const { Review } = facesOf(kind);
  return <Review review={review} />;
}
