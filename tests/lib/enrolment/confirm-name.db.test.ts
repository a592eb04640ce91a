import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { users } from '@/db/schema/accounts';
import { updateProfile } from '@/lib/accounts/update-profile';
import { revokeCertificate } from '@/lib/certificates/revoke-certificate';
import { confirmName } from '@/lib/enrolment/confirm-name';
import { confirmNameInput } from '@/lib/enrolment/input';
import { loadLearning } from '@/lib/enrolment/load-learning';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { atDoor } from '@/tests/lib/accounts/people';
import { activityOf, changeCourse, importCourse, onlyQuiz, quizOf } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn, minutesAfter } from '@/tests/support/learner';
import { contextOf, makeUser, noon } from '@/tests/support/people';
import { sitting } from '@/tests/support/sitting';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

/** A learner in the example course, who still has everything to do but the story. */
async function begun() {
  const course = await importCourse(db.store, (draft) => {
    activityOf(draft, 'la-niebla').completion.isRequired = false;
    quizOf(draft).perPage = 0;
  });
  const learner = await learnerIn(db.store, course);
  return { course, learner, quiz: sitting(db.store, learner) };
}

/** The same with the course complete and the name not confirmed. */
async function complete() {
  const all = await begun();
  await all.learner.read('el-puerto');
  await all.quiz.take(3);
  return all;
}

const change = (learner: Awaited<ReturnType<typeof learnerIn>>, certificateName: string) =>
  learner.run(updateProfile, {
    givenNames: 'Ana',
    surnames: 'Pérez',
    certificateName,
    country: '',
    institution: '',
  });

describe('E1: confirming the printed name', () => {
  it('before the course is complete issues nothing, and is recorded', async () => {
    const { learner, course } = await begun();
    expect(await learner.confirm('Ana María Pérez')).toEqual({ ok: true, value: { slug: course.slug } });
    expect((await learner.enrolment()).nameConfirmedAt).toEqual(noon);
    const [user] = await db.store.select().from(users).where(eq(users.id, learner.person.userId));
    expect(user!.certificateName).toBe('Ana María Pérez');
    expect(await learner.certificates()).toEqual([]);
    expect(await learner.deeds()).toEqual(['certificate-name.confirmed']);
  });

  it('then the last event of the course issues the certificate, with that name and the mark', async () => {
    const { learner, quiz } = await begun();
    await learner.read('el-puerto');
    await learner.confirm('Ana María Pérez');
    await quiz.take(3, minutesAfter(5));
    expect(await learner.certificates()).toMatchObject([
      {
        userId: learner.person.userId,
        edition: 1,
        issuedAt: minutesAfter(5),
        facts: {
          holderName: 'Ana María Pérez',
          courseTitle: 'El muelle',
          courseVersion: 1,
          mark: 100,
          hours: 0.2,
          completedOn: '2027-03-01',
          issuedOn: '2027-03-01',
          verifyBase: 'https://faro.test/verificar/',
        },
      },
    ]);
    expect(await learner.deeds()).toEqual([
      'certificate-name.confirmed',
      'enrolment.completed',
      'certificate.issued',
    ]);
  });

  it('after the course is complete issues it now, and completion keeps its date', async () => {
    const { learner } = await complete();
    expect(await learner.certificates()).toEqual([]);
    await learner.confirm('Ana Pérez', minutesAfter(60 * 24 * 3));
    expect((await learner.enrolment()).completedAt).toEqual(noon);
    expect((await learner.certificates())[0]!.facts).toMatchObject({
      completedOn: '2027-03-01',
      issuedOn: '2027-03-04',
    });
  });

  it('twice is once: one certificate, one record, and the first date', async () => {
    const { learner } = await complete();
    await learner.confirm();
    await learner.confirm('Ana Pérez', minutesAfter(9));
    expect(await learner.certificates()).toHaveLength(1);
    expect((await learner.enrolment()).nameConfirmedAt).toEqual(noon);
    expect((await learner.deeds()).filter((deed) => deed === 'certificate-name.confirmed')).toHaveLength(1);
  });

  it('after issue changes nothing on the certificate', async () => {
    const { learner } = await complete();
    await learner.confirm('Ana Pérez');
    const before = await learner.certificates();
    await learner.confirm('Otra Persona');
    expect(await learner.certificates()).toEqual(before);
  });

  it('E10: a certificate that was revoked does not come back by confirming, reading or another attempt', async () => {
    const { learner, quiz } = await complete();
    await learner.confirm();
    const [certificate] = await learner.certificates();
    const revocation = { certificateId: certificate!.id, publicReason: 'Fraude', privateNote: '' };
    granted(await revokeCertificate(contextOf(db.store, { kind: 'system' }), revocation));
    await learner.confirm('Otro Nombre', minutesAfter(1));
    await quiz.take(3, minutesAfter(2));
    expect(await learner.certificates()).toMatchObject([{ id: certificate!.id, revokedAt: noon }]);
  });

  it('is refused when the certificate cannot print a letter, and changes nothing', async () => {
    const { learner } = await complete();
    for (const name of ['Ana 漢', 'Ana 🙂'])
      expect(await learner.confirm(name)).toMatchObject({
        ok: false,
        reason: 'letters-missing',
        field: 'certificateName',
      });
    expect((await learner.enrolment()).nameConfirmedAt).toBeNull();
    expect(await learner.certificates()).toEqual([]);
    expect(await learner.deeds()).toEqual(['enrolment.completed']);
  });

  it('a name that was changed afterwards to one that cannot be printed stops no event, and is asked for again', async () => {
    const { learner, quiz, course } = await begun();
    await learner.confirm();
    await learner.read('el-puerto');
    granted(await change(learner, 'Ana 🙂'));
    await quiz.take(3);
    expect((await learner.enrolment()).completedAt).toEqual(noon);
    expect(await learner.certificates()).toEqual([]);
    expect((await loadLearning(learner.ctx(), course.slug)).enrolment.nameConfirmedAt).toBeNull();
    await learner.confirm('Ana Pérez');
    expect(await learner.certificates()).toHaveLength(1);
  });

  it('is for learners of the course only', async () => {
    const { course } = await begun();
    const input = { course: course.slug, certificateName: 'Ana' };
    const asks = (actor: Parameters<typeof contextOf>[1], asked = input) =>
      atDoor(contextOf(db.store, actor), (ctx) => confirmName(ctx, asked));
    await expect(asks(await makeUser(db.store))).rejects.toThrow(NotFound);
    await expect(asks(await makeUser(db.store, { isAdmin: true }))).rejects.toThrow(NotFound);
    await expect(asks({ kind: 'guest' })).rejects.toThrow(Forbidden);
    const unknown = { ...input, course: `c-${randomUUID()}` };
    await expect(asks(await makeUser(db.store), unknown)).rejects.toThrow(NotFound);
  });

  it('takes the name in its composed form, on one line, without what cannot be seen', () => {
    const read = (certificateName: string) =>
      confirmNameInput.safeParse({ course: 'muelle', certificateName });
    expect(read(' Zoë \n Muñoz '.normalize('NFD')).data?.certificateName).toBe('Zoë Muñoz'.normalize('NFC'));
    expect(read(' \n ').error?.issues).toMatchObject([{ message: 'required', path: ['certificateName'] }]);
    expect(read('Ana\u0000 \u202ePérez\u200f').data?.certificateName).toBe('Ana Pérez');
    expect(read('a'.repeat(121)).error?.issues).toMatchObject([{ message: 'too-long' }]);
  });
});

describe('C3, C4: a course that is complete', () => {
  it('stays complete, with its certificate, when the author adds an activity', async () => {
    const { learner, course } = await complete();
    await learner.confirm();
    await changeCourse(db.store, course, (draft) => {
      activityOf(draft, 'la-niebla').completion.isRequired = true;
    });
    const { progress, enrolment } = await loadLearning(learner.ctx(), course.slug);
    expect(progress).toMatchObject({ required: 3, completed: 2, percent: 66, isComplete: false });
    expect(enrolment.completedAt).toEqual(noon);
    await learner.story(minutesAfter(30));
    expect((await learner.enrolment()).completedAt).toEqual(noon);
    expect(await learner.certificates()).toHaveLength(1);
    expect((await learner.deeds()).filter((deed) => deed === 'enrolment.completed')).toHaveLength(1);
  });

  it('names the version it was completed on', async () => {
    const { learner, course } = await complete();
    const [version] = await db.sql`select id from course_versions where course_id = ${course.courseId}`;
    expect((await learner.enrolment()).completedVersionId).toBe(version!.id);
  });

  it('without a certificate issues none', async () => {
    const course = await importCourse(db.store, (draft) => {
      onlyQuiz()(draft);
      draft.details.certificate = null;
    });
    const learner = await learnerIn(db.store, course, { nameConfirmedAt: noon });
    await sitting(db.store, learner).take(3);
    expect((await learner.enrolment()).completedAt).toEqual(noon);
    expect(await learner.certificates()).toEqual([]);
  });

  it('is not reached below the minimum mark, and is by a better attempt', async () => {
    const course = await importCourse(db.store, (draft) => {
      onlyQuiz({ passMark: 30 })(draft);
    });
    const learner = await learnerIn(db.store, course, { nameConfirmedAt: noon });
    const quiz = sitting(db.store, learner);
    await quiz.take(1);
    expect(await learner.state('prueba')).toMatchObject({ completedAt: noon, isPassed: true });
    expect((await learner.enrolment()).completedAt).toBeNull();
    expect(await learner.certificates()).toEqual([]);
    await quiz.take(3, minutesAfter(5));
    expect((await learner.enrolment()).completedAt).toEqual(minutesAfter(5));
    expect((await learner.certificates())[0]!.facts.mark).toBe(100);
  });
});
