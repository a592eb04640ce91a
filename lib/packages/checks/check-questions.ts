import { type Problem, problemsAt } from '@/lib/authoring/problem';
import type { Package } from '../package';

type Options = { feedback?: string }[];
type Written = {
  options?: Options;
  gaps?: { options?: Options }[];
  feedback?: unknown;
  rubric?: string;
  criteria?: unknown;
};

/** Every answer a learner may give is answered with a reason, and every question says where it comes from. */
export function checkQuestions(course: Package): Problem[] {
  return course.categories.flatMap((category, i) => [
    ...(category.questions.length === 0 ? [problemsAt(['categories', i], 'warning')('category-empty')] : []),
    ...category.questions.flatMap((question, j) => {
      const path = ['categories', i, 'questions', j];
      const problems = feedbackPaths(question.kind, question.body as Written).map((inside) =>
        problemsAt([...path, 'body', ...inside])('feedback-missing', { question: question.ref }),
      );
      if (question.kind === 'essay' && !isRubric(question.body as Written))
        problems.push(problemsAt(path, 'warning')('rubric-missing', { question: question.ref }));
      if (!question.source)
        problems.push(problemsAt(path, 'warning')('source-missing', { question: question.ref }));
      return problems;
    }),
  ]);
}

/** Where feedback is missing. */
function feedbackPaths(kind: string, body: Written): Problem['path'][] {
  if (kind === 'choice') return silent(body.options);
  // The person who marks an essay answers it.
  if (kind === 'essay') return [];
  if (kind === 'cloze') {
    const { gaps = [] } = body;
    const inside = gaps.flatMap(({ options }, i) => silent(options).map((path) => ['gaps', i, ...path]));
    const isExplained = isSaid(body.feedback) || gaps.every(({ options }) => options);
    return isExplained ? inside : [...inside, ['feedback']];
  }
  if (kind === 'truefalse') {
    const feedback = (body.feedback ?? {}) as Record<string, unknown>;
    return ['true', 'false'].flatMap((key) => (isSaid(feedback[key]) ? [] : [['feedback', key]]));
  }
  return isSaid(body.feedback) ? [] : [['feedback']];
}

const silent = (options: Options = []): Problem['path'][] =>
  options.flatMap((option, i) => (isSaid(option.feedback) ? [] : [['options', i]]));

const isRubric = ({ rubric, criteria }: Written) => isSaid(rubric) || criteria !== undefined;

const isSaid = (text: unknown) => typeof text === 'string' && text.trim() !== '';
