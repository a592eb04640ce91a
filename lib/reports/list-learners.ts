import { countLearners, listLearners as listRows, listStatesOf } from '@/db/queries/reports';
import { explainProgress, type Missing } from '@/lib/activities/explain-progress';
import { folded } from '@/lib/catalogue/list-courses';
import { publishedOutline } from '@/lib/catalogue/published';
import { formatCode } from '@/lib/certificates/code';
import { progressOf } from '@/lib/enrolment/progress';
import type { Context } from '@/lib/kernel/context';
import { findStaffCourse } from './find-staff-course';
import { idleSince } from './idle-since';
import { type LearnersInput, learnersInput } from './input';

export const pageSize = 50;

export type LearnerRow = {
  enrolmentId: string;
  name: string;
  email: string;
  country: string | null;
  institution: string | null;
  enrolledAt: Date;
  lastOpenedAt: Date | null;
  state: 'active' | 'left' | 'completed';
  completed: number;
  required: number;
  /** Percent, 0..100; null before the first graded attempt of the final quiz. */
  finalMark: number | null;
  certificateCode: string | null;
  missing: Missing[];
};

/**
 * One page of the people of a course with how far each is, judged by the published outline as the learner's own pages
 * judge it. Four statements, however many people.
 */
export async function listLearners(ctx: Context, asked: LearnersInput) {
  const input = learnersInput.parse(asked);
  const course = await findStaffCourse(ctx, input.course, 'people.see');
  const selection = {
    courseId: course.id,
    words: folded(input.q).split(/\s+/).filter(Boolean).slice(0, 8),
    idleSince: input.idle ? idleSince(ctx.now) : null,
  };
  const range = { limit: pageSize, offset: (input.page - 1) * pageSize };
  const [rows, total, published] = await Promise.all([
    listRows(ctx.store, selection, range),
    countLearners(ctx.store, selection),
    course.publishedVersionId ? publishedOutline(ctx.store, course.publishedVersionId) : null,
  ]);
  const outline = published?.outline;
  const states = await listStatesOf(
    ctx.store,
    rows.map(({ enrolment }) => enrolment.id),
  );
  const statesOf = (id: string) => states.filter(({ enrolmentId }) => enrolmentId === id);
  const learners = rows.map(({ enrolment, learner, certificateCode }): LearnerRow => {
    const progress = outline && progressOf(outline, statesOf(enrolment.id), ctx.now);
    const mark = progress?.finalMark ?? null;
    return {
      enrolmentId: enrolment.id,
      name: [learner.givenNames, learner.surnames].filter(Boolean).join(' '),
      email: learner.email,
      country: learner.country,
      institution: learner.institution,
      enrolledAt: enrolment.enrolledAt,
      lastOpenedAt: enrolment.lastOpenedAt,
      state: enrolment.leftAt ? 'left' : enrolment.completedAt ? 'completed' : 'active',
      completed: progress?.completed ?? 0,
      required: progress?.required ?? 0,
      finalMark: mark === null ? null : Math.round(mark * 1000) / 10,
      certificateCode: certificateCode && formatCode(certificateCode),
      missing:
        progress && outline
          ? explainProgress(progress, outline.details, {
              ...enrolment,
              hasCertificate: certificateCode !== null,
            })
          : [],
    };
  });
  return {
    course,
    learners,
    total,
    page: input.page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    q: input.q,
    isIdleOnly: input.idle === '1',
  };
}
export type LearnerPage = Awaited<ReturnType<typeof listLearners>>;
