import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestCertificate } from '@/lib/enrolment/request-certificate';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { atDoor } from '@/tests/lib/accounts/people';
import { importCourse, onlyQuiz } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn, minutesAfter } from '@/tests/support/learner';
import { contextOf, makeUser, noon } from '@/tests/support/people';
import { sitting } from '@/tests/support/sitting';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

/** A learner of a course whose certificate is issued on request, with `ask`, and `pass`, which completes the course. */
async function begun({ nameConfirmedAt = noon as Date | null } = {}) {
  const course = await importCourse(db.store, (draft) => {
    onlyQuiz()(draft);
    draft.details.certificate!.issue = 'request';
  });
  const learner = await learnerIn(db.store, course, { nameConfirmedAt });
  const ask = (now = noon) => learner.run(requestCertificate, { course: course.slug }, now);
  return { course, learner, ask, pass: () => sitting(db.store, learner).take(3) };
}

describe('E1: a certificate that is issued on request', () => {
  it('waits when the course is complete, and is issued when it is asked for', async () => {
    const { learner, ask, pass, course } = await begun();
    await pass();
    await learner.confirm('Ana Pérez');
    expect((await learner.enrolment()).completedAt).toEqual(noon);
    expect(await learner.certificates()).toEqual([]);
    expect(granted(await ask(minutesAfter(60 * 24)))).toEqual({ slug: course.slug });
    expect(await learner.certificates()).toMatchObject([
      { facts: { holderName: 'Ana Pérez', completedOn: '2027-03-01', issuedOn: '2027-03-02' } },
    ]);
    expect(await learner.deeds()).toContain('certificate.issued');
  });

  it('is refused before the course is complete, and before the name is confirmed', async () => {
    const early = await begun();
    expect(await early.ask()).toMatchObject({ ok: false, reason: 'not-complete' });
    const nameless = await begun({ nameConfirmedAt: null });
    await nameless.pass();
    expect(await nameless.ask()).toMatchObject({ ok: false, reason: 'name-unconfirmed' });
    for (const { learner } of [early, nameless]) expect(await learner.certificates()).toEqual([]);
  });

  it('twice is once, also at the same time', async () => {
    const { learner, ask, pass } = await begun();
    await pass();
    await Promise.all(Array.from({ length: 10 }, () => ask()));
    granted(await ask(minutesAfter(1)));
    expect(await learner.certificates()).toHaveLength(1);
  });

  it('is for learners of the course only', async () => {
    const { course, pass } = await begun();
    await pass();
    const asks = (actor: Parameters<typeof contextOf>[1]) =>
      atDoor(contextOf(db.store, actor), (ctx) => requestCertificate(ctx, { course: course.slug }));
    await expect(asks(await makeUser(db.store))).rejects.toThrow(NotFound);
    await expect(asks(await makeUser(db.store, { isAdmin: true }))).rejects.toThrow(NotFound);
    await expect(asks({ kind: 'guest' })).rejects.toThrow(Forbidden);
  });
});
