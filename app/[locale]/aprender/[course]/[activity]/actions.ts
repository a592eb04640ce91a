'use server';

import { action } from '@/app/action';
import { activityInput, planInput } from '@/lib/activities/input';
import { markRead } from '@/lib/activities/mark-read';
import { savePlan } from '@/lib/activities/save-plan';
import { unmarkRead } from '@/lib/activities/unmark-read';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { finishAttempt } from '@/lib/quiz/finish-attempt';
import { answersInput, attemptInput } from '@/lib/quiz/input';
import { keepAnswers } from '@/lib/quiz/keep-answers';
import { prefixOf } from '@/lib/quiz/pages';
import { saveAnswers } from '@/lib/quiz/save-answers';
import { startAttempt } from '@/lib/quiz/start-attempt';
import { choose } from '@/lib/scenarios/choose';
import { choiceInput, runInput } from '@/lib/scenarios/input';
import { restartRun } from '@/lib/scenarios/restart-run';
import { startRun } from '@/lib/scenarios/start-run';
import { submitSurvey } from '@/lib/surveys/submit-survey';

const activityPage = '/aprender/[course]/[activity]';

export const markReadAction = action(activityInput, markRead, ({ next }, { input, locale }) =>
  next
    ? href(locale, activityPage, { course: input.course, activity: next })
    : href(locale, '/aprender/[course]', { course: input.course }),
);

export const unmarkReadAction = action(activityInput, unmarkRead, (_value, { input, locale }) =>
  href(locale, activityPage, input),
);

export const startAttemptAction = action(activityInput, startAttempt, (_value, { input, locale }) =>
  href(locale, `${activityPage}/intento`, input),
);

/**
 * «Guardar y seguir», «Comprobar», and every way to another screen: what is written is kept first. Two answers from two
 * devices, and what could not be done, are told on the screen itself.
 */
export const saveAnswersAction = action(
  answersInput.extend(activityInput.shape),
  (ctx, input, { form }) => saveAnswers(ctx, input, form),
  (saved, { input: { course, activity, check }, locale }) => {
    const screen = (query: Record<string, string | number>, slot?: number) =>
      href(locale, `${activityPage}/intento`, { course, activity }, query) +
      (slot === undefined ? '' : `#${prefixOf(slot)}top`);
    if (saved.kind === 'time-over')
      return href(locale, `${activityPage}/resultado/[attempt]`, {
        course,
        activity,
        attempt: saved.attemptId,
      });
    if (saved.kind === 'passed-by') return screen({ p: saved.page, aviso: 'pasada' });
    const { page, pages, next, conflicts, isBlank } = saved;
    const [conflict] = conflicts;
    if (conflict) {
      const rivals = conflicts.filter(({ isFixed }) => !isFixed).map(({ step }) => step);
      const [name, value] = rivals.length > 0 ? ['otra', rivals.join('.')] : ['aviso', 'comprobada'];
      return screen({ p: page, [name]: value }, conflict.slot);
    }
    if (check !== undefined)
      return screen({ p: page, comprobar: check, ...(isBlank ? { aviso: 'vacia' } : {}) }, check);
    return next > pages
      ? href(locale, `${activityPage}/intento/resumen`, { course, activity })
      : screen({ p: next });
  },
  { quick: (ctx, input, { form }) => keepAnswers(ctx, input, form) },
);

/** «Terminar y enviar»; back to the summary when only the page's clock said that the time was up. */
export const finishAttemptAction = action(
  attemptInput.extend(activityInput.shape),
  finishAttempt,
  ({ attemptId, isFinished }, { input: { course, activity }, locale }) =>
    isFinished
      ? href(locale, `${activityPage}/resultado/[attempt]`, { course, activity, attempt: attemptId })
      : href(locale, `${activityPage}/intento/resumen`, { course, activity }),
);

// The number makes it another address: where only the part after # differs, Next shows what it had.
const runPage = (
  { number }: { number: number },
  { input: { course, activity }, locale }: { input: { course: string; activity: string }; locale: Locale },
) => `${href(locale, activityPage, { course, activity }, { recorrido: number })}#escena`;

export const startRunAction = action(activityInput, startRun, runPage);

/** What the decision provoked; `ya` says that another one stood there before. */
export const chooseAction = action(
  choiceInput.extend(activityInput.shape),
  choose,
  ({ position, isOwn }, { input: { course, activity }, locale }) => {
    const query = { decision: position + 1, ...(isOwn ? {} : { ya: 1 }) };
    return `${href(locale, activityPage, { course, activity }, query)}#escena`;
  },
);

export const restartRunAction = action(runInput.extend(activityInput.shape), restartRun, runPage);

/** «Guardar» and «Guardar y terminar». */
export const savePlanAction = action(
  planInput,
  savePlan,
  ({ revision }, { input: { course, activity }, locale }) =>
    `${href(locale, activityPage, { course, activity }, { guardado: revision })}#plan`,
);

/** «Enviar»: once and for good. */
export const submitSurveyAction = action(
  activityInput,
  (ctx, input, { form }) => submitSurvey(ctx, input, form),
  (_value, { input: { course, activity }, locale }) =>
    `${href(locale, activityPage, { course, activity }, { enviada: 1 })}#encuesta`,
);
