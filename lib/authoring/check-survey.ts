import type { SurveyBody } from '@/lib/catalogue/survey-input';
import { type Problem, problemsAt } from './problem';

/** No two questions of a survey share an id, nor two options or rows of one question: answers are kept by them. */
export function checkSurvey({ questions }: SurveyBody): Problem[] {
  return [
    ...twice(questions, ['questions']),
    ...questions.flatMap((question, i) => {
      if (question.kind === 'text') return [];
      if (question.kind === 'scale') return twice(question.rows ?? [], ['questions', i, 'rows']);
      return twice(question.options, ['questions', i, 'options']);
    }),
  ];
}

function twice(list: { id: string }[], path: Problem['path']): Problem[] {
  return list.flatMap(({ id }, i) =>
    list.findIndex((other) => other.id === id) < i
      ? [problemsAt([...path, i, 'id'])('id-twice', { id })]
      : [],
  );
}
