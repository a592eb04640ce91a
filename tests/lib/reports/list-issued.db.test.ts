import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueCertificate } from '@/lib/certificates/issue-certificate';
import { revokeCertificate } from '@/lib/certificates/revoke-certificate';
import type { Actor } from '@/lib/kernel/context';
import { Forbidden } from '@/lib/kernel/faults';
import { listIssued } from '@/lib/reports/list-issued';
import { loadCourseNumbers } from '@/lib/reports/load-course-numbers';
import { facts } from '@/tests/lib/certificates/sample';
import { testDatabase } from '@/tests/support/database';
import { contextOf, enrolled, makeCourse, makeStaff, makeUser } from '@/tests/support/people';

let db: Awaited<ReturnType<typeof testDatabase>>;
let course: Awaited<ReturnType<typeof makeCourse>>;
beforeAll(async () => {
  db = await testDatabase();
  course = await makeCourse(db.store);
});
afterAll(() => db.drop());

const list = (actor: Actor, page?: string) =>
  listIssued(contextOf(db.store, actor), { course: course.slug, page });

async function issue(courseId: string, holderName: string) {
  const { enrolmentId, person } = await enrolled(db.store, courseId);
  const issued = {
    enrolmentId,
    userId: person.userId,
    courseId,
    edition: 1,
    facts: { ...facts, holderName },
  };
  return issueCertificate(contextOf(db.store), issued);
}

describe('E11: the certificates of a course', () => {
  it('lists them with their state, and counts only those in force', async () => {
    const { courseId } = course;
    const coordinator = await makeStaff(db.store, { [courseId]: 'coordinator' });
    await issue(courseId, 'Ana Brenes');
    const revoked = await issue(courseId, 'Inés Zúñiga');
    await issue((await makeCourse(db.store)).courseId, 'De otro curso');
    const reason = { publicReason: 'Nombre equivocado', privateNote: 'Pidió otro' };
    await revokeCertificate(contextOf(db.store, coordinator), { certificateId: revoked.id, ...reason });
    const { certificates, total } = await list(coordinator);
    const told = certificates.map(({ holderName, status, publicReason }) => [
      holderName,
      status,
      publicReason,
    ]);
    expect(told.toSorted()).toEqual([
      ['Ana Brenes', 'valid', null],
      ['Inés Zúñiga', 'revoked', 'Nombre equivocado'],
    ]);
    expect(total).toBe(2);
    const numbers = await loadCourseNumbers(contextOf(db.store, coordinator), { courseId });
    expect(numbers.certificates).toBe(1);
  });

  it('G1: opens to reporters, not to authors, learners, guests or coordinators of another course', async () => {
    const { courseId } = course;
    const other = await makeCourse(db.store);
    expect((await list(await makeStaff(db.store, { [courseId]: 'reporter' }))).course.id).toBe(courseId);
    const strangers: Actor[] = [
      { kind: 'guest' },
      await makeUser(db.store),
      await makeStaff(db.store, { [courseId]: 'author' }),
      await makeStaff(db.store, { [other.courseId]: 'coordinator' }),
    ];
    for (const stranger of strangers) await expect(list(stranger)).rejects.toThrow(Forbidden);
  });
});
