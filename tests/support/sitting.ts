import { listAnsweredQuestions } from '@/db/queries/quiz';
import type { Store } from '@/db/store';
import type { Result } from '@/lib/kernel/result';
import { finishAttempt } from '@/lib/quiz/finish-attempt';
import { keepAnswers } from '@/lib/quiz/keep-answers';
import { prefixOf } from '@/lib/quiz/pages';
import { saveAnswers } from '@/lib/quiz/save-answers';
import { startAttempt } from '@/lib/quiz/start-attempt';
import type { Saved } from '@/lib/quiz/write-page';
import { kindOf } from '@/questions';
import { granted, type Learner } from './learner';
import { noon } from './people';

type Written = {
  options: { id: string; correct?: boolean }[];
  answer: boolean;
  key: Record<string, string>;
  stems: { id: string }[];
};

const answersTo: Record<string, { right(body: Written): unknown; wrong(body: Written): unknown }> = {
  choice: {
    right: ({ options }) => ({ chosen: options.filter(({ correct }) => correct).map(({ id }) => id) }),
    wrong: ({ options }) => ({ chosen: [options.find(({ correct }) => !correct)!.id] }),
  },
  truefalse: {
    right: ({ answer }) => ({ value: answer }),
    wrong: ({ answer }) => ({ value: !answer }),
  },
  matching: {
    right: ({ key }) => ({ pairs: key }),
    wrong: ({ key, options }) => {
      const unused = options.find(({ id }) => !Object.values(key).includes(id))!.id;
      return { pairs: Object.fromEntries(Object.keys(key).map((stem) => [stem, unused])) };
    },
  },
  essay: {
    right: () => ({ text: 'Llamé y esperé.' }),
    wrong: () => ({ text: 'Llamé y esperé.' }),
  },
};

/** What the browser posts for these answers, by slot. */
export function postedOf(
  answers: { slot: number; kind: string; body: unknown; answer: unknown }[],
): FormData {
  const form = new FormData();
  for (const { slot, kind, body, answer } of answers)
    for (const [field, values] of Object.entries(kindOf(kind).fill(body, answer, prefixOf(slot))))
      for (const value of values) form.append(field, value);
  return form;
}

/** Answers to prepared questions: the first `right` right, the others wrong; an essay is some text either way. */
export const answersOf = (questions: { slot: number; kind: string; body: unknown }[], right: number) =>
  questions.map(({ slot, kind, body }) => ({
    slot,
    kind,
    body,
    answer: answersTo[kind]![slot < right ? 'right' : 'wrong'](body as Written),
  }));

/** The quiz of the example course as a learner takes it; what is saved goes as through its doors, or always by the rule itself. */
export function sitting(store: Store, learner: Learner, { isLocked = false } = {}) {
  const questions = (attempt: string) => listAnsweredQuestions(store, attempt);
  const start = (now = noon) => learner.run(startAttempt, learner.at('prueba'), now);
  const post = async (
    input: Parameters<typeof saveAnswers>[1],
    form: FormData,
    now = noon,
    goesOn = true,
  ): Promise<Result<Saved>> => {
    const kept = isLocked ? null : await keepAnswers(learner.ctx(now), input, form, { goesOn });
    return (
      kept ?? learner.run((ctx, given: typeof input) => saveAnswers(ctx, given, form, { goesOn }), input, now)
    );
  };
  const save = (attempt: string, form: FormData, page = 1, now = noon) => post({ attempt, page }, form, now);
  const finish = (attempt: string, now = noon) => learner.run(finishAttempt, { attempt }, now);
  /** The form of the whole attempt with the first `right` questions right and the others wrong. */
  const formWith = async (attempt: string, right: number) =>
    postedOf(answersOf(await questions(attempt), right));
  const begin = async (now = noon) => granted(await start(now)).attemptId;
  return {
    questions,
    start,
    begin,
    save,
    /** The same with a button of its own, or kept on the way without going on. */
    post,
    finish,
    formWith,
    /** A whole attempt with so many right answers; its pages must all be one. */
    async take(right: number, now = noon) {
      const attempt = await begin(now);
      granted(await save(attempt, await formWith(attempt, right), 1, now));
      granted(await finish(attempt, now));
      return attempt;
    },
  };
}
