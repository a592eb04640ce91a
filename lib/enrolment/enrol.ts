import type { z } from 'zod';
import { findUser } from '@/db/queries/accounts';
import { findListedCourse } from '@/db/queries/catalogue';
import {
  findEnrolment,
  insertEnrolment,
  updateEnrolmentRestored,
  updateSeatTaken,
} from '@/db/queries/enrolment';
import { record } from '@/lib/audit/record';
import { enrolmentState } from '@/lib/catalogue/enrolment-state';
import { publishedOutline } from '@/lib/catalogue/published';
import { asLocale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { writeLetter } from '@/lib/mail/write-letter';
import { isEnrolmentKey } from './enrolment-key';
import type { enrolInput } from './input';

const refuse = refusals('enrolment');

/**
 * Enrols the person. Refused in this order: not published (NotFound), window, seats, key. Who is in already is let
 * in whatever these say: twice is once. One who had left gets all progress back. The welcome letter goes out once.
 */
export async function enrol(
  ctx: Context,
  input: z.infer<typeof enrolInput>,
): Promise<Result<{ slug: string }>> {
  const { actor } = demandPerson(ctx);
  const course = found(await findListedCourse(ctx.store, input.course));
  const { outline } = await publishedOutline(ctx.store, found(course.publishedVersionId));
  if (await findEnrolment(ctx.store, actor.userId, course.id)) return done({ slug: course.slug });

  const state = enrolmentState(course, ctx.now);
  if (state !== 'open') return refuse(state);
  if (course.enrolmentKeyHash && !isEnrolmentKey(course.enrolmentKeyHash, input.key ?? '')) {
    return refuse(input.key ? 'wrong-key' : 'key-needed', { field: 'key' });
  }
  const enrolment =
    (await insertEnrolment(ctx.store, { userId: actor.userId, courseId: course.id, enrolledAt: ctx.now })) ??
    (await updateEnrolmentRestored(ctx.store, actor.userId, course.id));
  if (!enrolment) return done({ slug: course.slug });
  if (!(await updateSeatTaken(ctx.store, course.id))) return refuse('full');

  await record(ctx, { action: 'enrolment.started', courseId: course.id, subject: enrolment.id });
  const user = found(await findUser(ctx.store, actor.userId));
  await writeLetter(ctx, {
    template: 'welcome',
    locale: asLocale(user.locale),
    to: user.email,
    dedupeKey: `welcome:${enrolment.id}`,
    values: { name: user.givenNames, course: outline.details.title, hours: outline.details.hours },
    link: `${ctx.site}/aprender/${course.slug}`,
    courseId: course.id,
  });
  return done({ slug: course.slug });
}
