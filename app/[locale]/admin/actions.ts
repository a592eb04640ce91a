'use server';

import { refresh } from 'next/cache';
import { getFormatter } from 'next-intl/server';
import { action } from '@/app/action';
import { type EditorState, readLessonFields } from '@/components/admin/editor-state';
import { editActivity, editActivityInput } from '@/lib/authoring/edit-activity';
import { courseInput } from '@/lib/authoring/input';
import { publishCourse } from '@/lib/authoring/publish-course';
import { href } from '@/lib/i18n/href';
import { translator } from '@/lib/i18n/translator';
import { ref } from '@/lib/kernel/ref';

/** Saves a lesson, or shows its preview. The answer holds what was typed, so that nothing is lost. */
export const saveActivityAction = action(
  editActivityInput,
  editActivity,
  async (edited, { input, form, locale }) => {
    const t = translator(locale, 'admin.editing');
    const format = await getFormatter();
    const fields = readLessonFields((name) => String(form.get(name) ?? ''));
    const kept = { fields, revision: input.revision };
    const refused = { status: 'refused' as const, fields: {}, values: {} };
    let state: EditorState;
    if (edited.kind === 'saved') {
      refresh();
      const message = t('saved', { time: format.dateTime(edited.at, { timeStyle: 'short' }) });
      state = { status: 'done', message, outcome: { fields, revision: edited.revision } };
    } else if (edited.kind === 'conflict') {
      const { updatedAt, updatedBy, revision, title, minutes, body } = edited.theirs;
      const at = format.dateTime(updatedAt, { dateStyle: 'medium', timeStyle: 'short' });
      const told = t('conflict', { by: updatedBy ?? 'Faro', at });
      const markdown = body.kind === 'lesson' ? body.markdown : '';
      const theirs = {
        title,
        minutes: String(minutes),
        outcome: body.outcome,
        notice: body.notice,
        markdown,
      };
      state = {
        ...refused,
        message: told,
        outcome: { ...kept, conflict: { told, revision, fields: theirs } },
      };
    } else if (edited.kind === 'broken') {
      const message = t('broken', { count: edited.preview.problems.length });
      state = { ...refused, message, outcome: { ...kept, preview: edited.preview } };
    } else {
      state = { status: 'done', message: t('previewed'), outcome: { ...kept, preview: edited.preview } };
    }
    return state;
  },
);

/** Publishes the draft as it is. A second press publishes nothing new and leads to the same place. */
export const publishCourseAction = action(
  courseInput.extend({ course: ref }),
  publishCourse,
  ({ number }, { input, locale }) =>
    href(locale, '/admin/cursos/[course]', { course: input.course }, { publicado: number }),
);
