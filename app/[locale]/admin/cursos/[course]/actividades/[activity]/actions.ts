'use server';

import { refresh } from 'next/cache';
import { getFormatter } from 'next-intl/server';
import { z } from 'zod';
import { action } from '@/app/action';
import type { QuizFormState } from '@/components/admin/quiz-form-state';
import { quizLines } from '@/components/admin/quiz-lines';
import { quizField, quizValues, readQuiz } from '@/components/admin/quiz-values';
import { type EditedQuiz, editQuiz, editQuizInput } from '@/lib/authoring/edit-quiz';
import { describeProblem } from '@/lib/authoring/problem';
import { findQuestions, listNamed, type NamedQuestion } from '@/lib/bank/find-questions';
import type { Locale } from '@/lib/i18n/locales';
import { messages } from '@/lib/i18n/messages';
import { translator } from '@/lib/i18n/translator';
import { ref } from '@/lib/kernel/ref';
import { done, type Result } from '@/lib/kernel/result';
import { findStaffCourse } from '@/lib/reports/find-staff-course';

const saveQuizInput = editQuizInput.and(
  z.object({ course: ref, find: z.string().trim().max(100).default('') }),
);

/** What came of a quiz that was sent; `kept`: only its rows were to change, or questions were looked for. */
type Sent = {
  edited: EditedQuiz | { kind: 'kept' };
  read: ReturnType<typeof readQuiz>;
  known: NamedQuestion[];
  found: NamedQuestion[] | null;
  zone: string;
  at: Date;
};

/** Saves the settings of a quiz. The answer holds what was written, so that nothing is lost. */
export const saveQuizAction = action(
  saveQuizInput,
  async (ctx, input, { form }): Promise<Result<Sent>> => {
    const { id: courseId, timeZone: zone } = await findStaffCourse(ctx, input.course, 'course.edit');
    const read = readForm(form, zone, input.intent === 'add');
    const known = await listNamed(ctx, courseId, namedIn(read.values));
    const isFinding = input.intent === 'find' && !read.isRowButton;
    const found = isFinding ? await findQuestions(ctx, { courseId, words: input.find }) : null;
    const told = { read, known, found, zone, at: ctx.now };
    if (read.isRowButton || isFinding || input.intent === 'add')
      return done({ ...told, edited: { kind: 'kept' } });
    const revision = input.intent === 'overwrite' && input.theirs ? input.theirs : input.revision;
    const edited = await editQuiz(ctx, { activityId: input.activityId, revision, written: read.written });
    return edited.ok ? done({ ...told, edited: edited.value }) : edited;
  },
  async ({ edited, read, known, found, zone, at }, { input, locale }) => {
    const t = translator(locale, 'admin.quizEditing');
    const format = await getFormatter();
    const kept = {
      values: read.values,
      errors: {},
      revision: input.revision,
      isUnsaved: true,
      known,
      ...(found && { found: { words: input.find, questions: found } }),
    };
    const refused = { status: 'refused' as const, fields: {}, values: {} };
    let state: QuizFormState;
    if (edited.kind === 'saved') {
      refresh();
      const message = t('saved', {
        time: format.dateTime(at, { timeStyle: 'short', timeZone: zone }),
      });
      state = { status: 'done', message, outcome: { ...kept, revision: edited.revision, isUnsaved: false } };
    } else if (edited.kind === 'broken') {
      const errors = Object.fromEntries(
        edited.problems.map((problem) => [quizField(problem.path), describeProblem(problem, locale)]),
      );
      const message = t('broken', { count: edited.problems.length });
      state = { ...refused, message, outcome: { ...kept, errors } };
    } else if (edited.kind === 'conflict') {
      const conflict = toldConflict(edited.theirs, read.values, { zone, locale, format });
      state = { ...refused, message: conflict.told, outcome: { ...kept, conflict } };
    } else {
      state = { status: 'done', message: t('rows'), outcome: kept };
    }
    return state;
  },
);

function readForm(form: FormData, zone: string, withFound: boolean) {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  const more = withFound ? texts('found').filter((value) => ref.safeParse(value).success) : [];
  return readQuiz({ get: (name) => texts(name)[0] ?? null, getAll: texts }, zone, more);
}

const namedIn = (values: Record<string, string>): string[] =>
  Object.entries(values).flatMap(([name, value]) =>
    /^slots\.\d+\.question$/.test(name) && value ? value : [],
  );

function toldConflict(
  theirs: Extract<EditedQuiz, { kind: 'conflict' }>['theirs'],
  mine: Record<string, string>,
  {
    zone,
    locale,
    format,
  }: { zone: string; locale: Locale; format: Awaited<ReturnType<typeof getFormatter>> },
) {
  const { updatedAt, updatedBy, revision, title, minutes, body, completion } = theirs;
  const labels = messages[locale].admin.quizForm;
  const at = format.dateTime(updatedAt, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const saved = body.kind === 'quiz' ? quizValues({ title, minutes, body, completion }, zone) : {};
  return {
    told: translator(locale, 'admin.quizEditing')('conflict', { by: updatedBy ?? 'Faro', at }),
    revision,
    theirs: quizLines(saved, labels),
    mine: quizLines(mine, labels),
  };
}
