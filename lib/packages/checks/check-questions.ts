import { type Problem, problemsAt } from '@/lib/authoring/problem';
import type { Package } from '../package';

type Written = { options?: { feedback?: string; text?: string }[]; feedback?: unknown };

/** Every answer a learner may give is answered with a reason, and every question says where it comes from. */
export function checkQuestions(course: Package): Problem[] {
  return course.categories.flatMap((category, i) => [
    ...(category.questions.length === 0 ? [problemsAt(['categories', i], 'warning')('category-empty')] : []),
    ...category.questions.flatMap((question, j) => {
      const path = ['categories', i, 'questions', j];
      const problems = feedbackPaths(question.kind, question.body as Written).map((inside) =>
        problemsAt([...path, 'body', ...inside])('feedback-missing', { question: question.ref }),
      );
      if (!question.source)
        problems.push(problemsAt(path, 'warning')('source-missing', { question: question.ref }));
      return problems;
    }),
  ]);
}

/** Where feedback is missing. */
function feedbackPaths(kind: string, body: Written): Problem['path'][] {
  if (kind === 'choice')
    return (body.options ?? []).flatMap((option, i) => (isSaid(option.feedback) ? [] : [['options', i]]));
  if (kind === 'truefalse') {
    const feedback = (body.feedback ?? {}) as Record<string, unknown>;
    return ['true', 'false'].flatMap((key) => (isSaid(feedback[key]) ? [] : [['feedback', key]]));
  }
  return isSaid(body.feedback) ? [] : [['feedback']];
}

const isSaid = (text: unknown) => typeof text === 'string' && text.trim() !== '';
