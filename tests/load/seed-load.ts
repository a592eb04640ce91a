import { randomUUID } from 'node:crypto';
import { sealSession, sessionCookieName } from '@/auth';
import { findUser, insertUser } from '@/db/queries/accounts';
import { updateActivityState } from '@/db/queries/enrolment';
import { listCourseIds } from '@/db/queries/packages';
import { certificates } from '@/db/schema/certificates';
import type { Store } from '@/db/store';
import { openSession } from '@/lib/accounts/open-session';
import { resumeSession } from '@/lib/accounts/resume-session';
import { loadCourse } from '@/lib/catalogue/load-course';
import { formatCode, newCode } from '@/lib/certificates/code';
import { issueCertificate } from '@/lib/certificates/issue-certificate';
import { produceCertificate } from '@/lib/certificates/produce-certificate';
import { certificateFacts } from '@/lib/enrolment/certificate-facts';
import { enrol } from '@/lib/enrolment/enrol';
import { loadLearning } from '@/lib/enrolment/load-learning';
import type { Context } from '@/lib/kernel/context';
import type { Options } from './options';

export type Course = Awaited<ReturnType<typeof loadCourse>>;
export type Learner = { userId: string; enrolmentId: string; cookie: string };

/** The published course with the most activities. */
export async function findCourse(ctx: Context): Promise<Course> {
  const courses = await Promise.all(
    (await listCourseIds(ctx.store)).map(({ slug }) => loadCourse(ctx, slug)),
  );
  const size = ({ outline }: Course) => outline.modules.flatMap(({ activities }) => activities).length;
  const [largest] = courses.sort((one, other) => size(other) - size(one));
  if (!largest) throw new Error('No course of content/ could be imported; the reason stands above.');
  return largest;
}

/**
 * People enrolled by the site's own rules, each with an open session; all activities done but the lessons' «leída», or
 * none where they are `isFresh`.
 */
export async function seedLearners(
  system: Context,
  course: Course,
  { learners, isFresh = false }: Pick<Options, 'learners'> & { isFresh?: boolean },
): Promise<Learner[]> {
  const activities = course.outline.modules.flatMap((module) => module.activities);
  const made: Learner[] = [];
  for (let number = 0; number < learners; number += 1) {
    const now = system.now;
    const user = await insertUser(system.store, {
      email: `carga-${randomUUID().slice(0, 8)}-${number}@faro.test`,
      emailConfirmedAt: now,
      passwordHash: 'none',
      givenNames: 'Ana Lucía',
      surnames: `Morales Xicará ${number}`,
      certificateName: 'Ana Lucía Morales Xicará',
      createdAt: now,
    });
    const { token } = await openSession(system, user!, 'tests/load');
    const actor = (await resumeSession(system.store, token, now))!;
    const ctx = { ...system, actor };
    await enrol(ctx, { course: course.card.slug });
    const { enrolment } = await loadLearning(ctx, course.card.slug);
    for (const [index, { id, kind }] of activities.entries()) {
      const isDone = !isFresh && (kind !== 'lesson' || index < activities.length / 2);
      const at = isDone ? now : null;
      const state = {
        viewedAt: at,
        readAt: at,
        submittedAt: at,
        fraction: isDone ? 1 : null,
        isPassed: isDone || null,
      };
      if (isDone)
        await updateActivityState(system.store, { enrolmentId: enrolment.id, activityId: id }, state);
    }
    const cookie = `${sessionCookieName()}=${await sealSession(token)}`;
    made.push({ userId: user!.id, enrolmentId: enrolment.id, cookie });
  }
  return made;
}

/** Certificates: some issued, signed and stored as always; the rest rows that share those files. All codes, as printed. */
export async function seedCertificates(
  ctx: Context,
  course: Course,
  { userId }: Learner,
  { certificates: wanted, files }: Options,
  passphrase: string,
): Promise<{ all: string[]; withFile: string[] }> {
  const learner = (await findUser(ctx.store, userId))!;
  const facts = certificateFacts({
    ctx,
    course: { timeZone: course.card.timeZone },
    outline: course.outline,
    number: course.number,
    learner,
    completedAt: ctx.now,
    progress: { finalMark: 0.925 },
  });
  const of = () => ({
    userId: randomUUID(),
    enrolmentId: randomUUID(),
    courseId: course.id,
    edition: 1,
    facts,
  });
  const withFile: string[] = [];
  for (let number = 0; number < Math.min(files, wanted); number += 1) {
    const certificate = await issueCertificate(ctx, of());
    await produceCertificate(ctx, { certificateId: certificate.id, passphrase });
    withFile.push(formatCode(certificate.code));
  }
  const all = [...withFile];
  const [sample] = await findFiles(ctx.store);
  while (all.length < wanted) {
    const rows = Array.from({ length: Math.min(1000, wanted - all.length) }, () => ({
      ...of(),
      code: newCode(),
      issuedAt: ctx.now,
      fileSha256: sample!.fileSha256,
      renderedAt: ctx.now,
    }));
    await ctx.store.insert(certificates).values(rows);
    all.push(...rows.map(({ code }) => formatCode(code)));
  }
  return { all, withFile };
}

const findFiles = (store: Store) =>
  store.select({ fileSha256: certificates.fileSha256 }).from(certificates).limit(1);
