'use server';

import { refresh } from 'next/cache';
import { getFormatter } from 'next-intl/server';
import { z } from 'zod';
import { action } from '@/app/action';
import { type QuestionFormState, readAbout } from '@/components/bank/question-form-state';
import { toldConflict } from '@/components/bank/told-conflict';
import { askQuestions } from '@/lib/bank/ask-questions';
import { changeCategory } from '@/lib/bank/change-category';
import { changeQuestions } from '@/lib/bank/change-questions';
import { createCategory } from '@/lib/bank/create-category';
import { type CreatedQuestion, createQuestion } from '@/lib/bank/create-question';
import { type EditedQuestion, editQuestion } from '@/lib/bank/edit-question';
import {
  bankInput,
  categoryInput,
  changeCategoryInput,
  changeQuestionsInput,
  createCategoryInput,
  createQuestionInput,
  editorPrefix,
  editQuestionInput,
  queryOf,
  restoreVersionInput,
  tickPrefix,
} from '@/lib/bank/input';
import { removeCategory } from '@/lib/bank/remove-category';
import { restoreVersion } from '@/lib/bank/restore-version';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { NotFound } from '@/lib/kernel/faults';
import { ref } from '@/lib/kernel/ref';
import { done, type Result } from '@/lib/kernel/result';
import { isKind } from '@/questions';
import { fieldProblems, readEditor } from '@/questions/editing';
import type { Problem } from '@/questions/problems';

const bank = '/admin/cursos/[course]/preguntas';
const inCourse = z.object({ course: ref });

const categoryAddress = (locale: Locale, course: string, categoria: string, hecho: string) =>
  href(locale, bank, { course }, { categoria, hecho });

/** Moves, tags, archives or restores what is ticked, or adds it to a quiz; then the same list again. */
export const changeQuestionsAction = action(
  changeQuestionsInput.and(inCourse).and(z.object({ back: z.string().max(2000).default('') })),
  (ctx, input, { form }) => {
    const ticked = [...form.keys()].filter((name) => name.startsWith(tickPrefix));
    const ids = z
      .array(z.uuid())
      .max(500)
      .parse(ticked.map((name) => name.slice(tickPrefix.length)));
    return input.change === 'ask'
      ? askQuestions(ctx, { ...input, ids })
      : changeQuestions(ctx, { ...input, ids });
  },
  ({ changed }, { input, locale }) => {
    const filter = bankInput.parse(Object.fromEntries(new URLSearchParams(input.back)));
    const query = { ...queryOf(filter, filter.pagina), hecho: input.change, cuantas: changed };
    return href(locale, bank, { course: input.course }, query);
  },
);

export const createCategoryAction = action(
  createCategoryInput.and(inCourse),
  createCategory,
  ({ ref: category }, { input, locale }) =>
    categoryAddress(locale, input.course, category, 'categoria-creada'),
);

export const changeCategoryAction = action(
  changeCategoryInput.and(inCourse),
  changeCategory,
  ({ ref: category }, { input, locale }) =>
    categoryAddress(locale, input.course, category, 'categoria-cambiada'),
);

export const removeCategoryAction = action(
  categoryInput.and(inCourse),
  removeCategory,
  (_, { input, locale }) => href(locale, bank, { course: input.course }, { hecho: 'categoria-eliminada' }),
);

type Read = ReturnType<typeof readEditor>;
/** What came of a question that was sent; `rows`: only its rows were to change. */
type Sent<Outcome> = Result<(Outcome | { kind: 'rows' }) & { read: Read }>;

function readQuestion(kind: string, form: FormData): Read {
  if (!isKind(kind)) throw new NotFound();
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  return readEditor(kind, { get: (name) => texts(name)[0] ?? null, getAll: texts }, editorPrefix);
}

/** The form again as it was sent, with what is to be said of it. */
function keptState(
  door: { form: FormData; locale: Locale; kind: string; seen: string },
  { values }: Read,
  problems: Problem[] = [],
): QuestionFormState {
  const { form, locale, kind, seen } = door;
  const t = translator(locale, 'admin.bank.editing');
  const tProblems = translator(locale, 'questions.problems');
  const told = fieldProblems(kind, values, problems);
  const errors = Object.fromEntries(told.map(({ field, code, params }) => [field, tProblems(code, params)]));
  const about = readAbout((name) => String(form.get(name) ?? ''));
  const outcome = { values, errors, about, seen, isUnsaved: true };
  if (problems.length === 0) return { status: 'done', message: t('rows'), outcome };
  return { status: 'refused', message: t('broken', { count: told.length }), fields: {}, values: {}, outcome };
}

/** A new question; then its page, or the next one of the same kind. */
export const createQuestionAction = action(
  createQuestionInput
    .and(inCourse)
    .and(z.object({ intent: z.enum(['save', 'again', 'look']).catch('save') })),
  async (ctx, input, { form }): Promise<Sent<CreatedQuestion>> => {
    const read = readQuestion(input.kind, form);
    if (read.isRowButton) return done({ kind: 'rows', read });
    const created = await createQuestion(ctx, { ...input, written: read.body });
    return created.ok ? done({ ...created.value, read }) : created;
  },
  (outcome, { input, form, locale }) => {
    const { course, kind, intent } = input;
    if (outcome.kind !== 'created')
      return keptState(
        { form, locale, kind, seen: '' },
        outcome.read,
        outcome.kind === 'broken' ? outcome.problems : [],
      );
    const place = { course, question: outcome.ref };
    if (intent === 'look') return href(locale, `${bank}/[question]/vista-previa`, place);
    if (intent === 'save') return href(locale, `${bank}/[question]`, place, { hecho: 'creada' });
    return href(locale, `${bank}/nueva`, { course }, { tipo: kind, en: input.categoryId, hecho: 'creada' });
  },
);

/** Saves a question. The answer holds what was typed, so that nothing is lost. */
export const editQuestionAction = action(
  editQuestionInput.and(inCourse).and(z.object({ kind: z.string() })),
  async (ctx, input, { form }): Promise<Sent<EditedQuestion>> => {
    const read = readQuestion(input.kind, form);
    if (read.isRowButton) return done({ kind: 'rows', read });
    const edited = await editQuestion(ctx, { ...input, written: read.body });
    return edited.ok ? done({ ...edited.value, read }) : edited;
  },
  async (edited, { input, form, locale }) => {
    const { read } = edited;
    const door = { form, locale, kind: input.kind, seen: input.seen };
    if (edited.kind === 'rows') return keptState(door, read);
    if (edited.kind === 'broken') return keptState(door, read, edited.problems);
    const t = translator(locale, 'admin.bank.editing');
    const format = await getFormatter();
    const kept = keptState(door, read).outcome!;
    if (edited.kind === 'conflict') {
      const { updatedAt } = edited.theirs.question;
      const at = format.dateTime(updatedAt, { dateStyle: 'medium', timeStyle: 'short' });
      const conflict = toldConflict(edited.theirs, { ...input, body: read.body }, at, locale);
      const outcome = { ...kept, conflict };
      return {
        status: 'refused',
        message: conflict.told,
        fields: {},
        values: {},
        outcome,
      } as QuestionFormState;
    }
    if (input.intent === 'look')
      return href(locale, `${bank}/[question]/vista-previa`, {
        course: input.course,
        question: edited.question.ref,
      });
    refresh();
    const message = t('saved', { time: format.dateTime(edited.question.updatedAt, { timeStyle: 'short' }) });
    const outcome = { ...kept, seen: edited.state, isUnsaved: false };
    return { status: 'done', message, outcome } as QuestionFormState;
  },
);

export const restoreVersionAction = action(
  restoreVersionInput.and(z.object({ course: ref, question: ref })),
  restoreVersion,
  (_, { input: { course, question }, locale }) =>
    href(locale, `${bank}/[question]`, { course, question }, { hecho: 'restaurada' }),
);
