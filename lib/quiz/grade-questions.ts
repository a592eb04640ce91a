import { kindOf } from '@/questions';

type Answered = { kind: string; body: unknown; answer: unknown };

/** Each question with the fraction that its answer earns: nothing where there is none, null where a person has to say. */
export const gradeQuestions = <Question extends Answered>(questions: Question[]) =>
  questions.map((question) => ({
    ...question,
    fraction: question.answer === null ? 0 : kindOf(question.kind).grade(question.body, question.answer),
  }));
