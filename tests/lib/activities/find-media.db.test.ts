import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findMedia } from '@/lib/activities/find-media';
import { leave } from '@/lib/enrolment/leave';
import { sha256Of } from '@/lib/files/put';
import { streamFile } from '@/lib/files/stream-file';
import { NotFound } from '@/lib/kernel/faults';
import { activityOf, changeCourse, type ImportedCourse, importCourse } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn } from '@/tests/support/learner';
import { contextOf, makeStaff, noon } from '@/tests/support/people';

let db: Awaited<ReturnType<typeof testDatabase>>;
let course: ImportedCourse;
beforeAll(async () => {
  db = await testDatabase();
  course = await importCourse(db.store);
});
afterAll(() => db.drop());

const file = (name: string, of = course) => of.package.files.find((one) => one.name === name)!;
const wanted = (name: string, of = course) => ({
  course: of.slug,
  activity: 'el-puerto',
  sha256: file(name, of).sha256,
});
const coordinatorOf = async ({ courseId }: ImportedCourse) =>
  contextOf(db.store, await makeStaff(db.store, { [courseId]: 'coordinator' }));
const tomorrow = new Date(noon.getTime() + 86_400_000).toISOString();

describe('B2: a file of a lesson', () => {
  test.each(['sirena.wav', 'luces.webm', 'luces.vtt', 'Guía del muelle.pdf'])(
    'is there for who may read the lesson: %s',
    async (name) => {
      const learner = await learnerIn(db.store, course);
      const found = await findMedia(learner.ctx(), wanted(name));
      const { bytes, sha256 } = file(name);
      expect(found).toMatchObject({ name, sha256, size: bytes.length });
      const stream = streamFile(learner.ctx(), sha256, { first: 0, last: bytes.length - 1 });
      expect(new Uint8Array(await new Response(stream).arrayBuffer())).toEqual(bytes);
    },
  );

  test('is there for no guest, no stranger, nobody who left, and no staff of another course', async () => {
    const other = await importCourse(db.store);
    const gone = await learnerIn(db.store, course);
    granted(await gone.run(leave, { course: course.slug }));
    const stranger = await learnerIn(db.store, other);
    const foreign = await coordinatorOf(other);
    const guest = contextOf(db.store);
    await expect(findMedia(guest, wanted('sirena.wav'))).rejects.toThrow();
    for (const ctx of [stranger.ctx(), gone.ctx(), foreign])
      await expect(findMedia(ctx, wanted('sirena.wav'))).rejects.toThrow(NotFound);
  });

  test('is not there under another activity, and what no lesson shows is not there at all', async () => {
    const learner = await learnerIn(db.store, course);
    const asked = wanted('sirena.wav');
    await expect(findMedia(learner.ctx(), { ...asked, activity: 'la-niebla' })).rejects.toThrow(NotFound);
    await expect(findMedia(learner.ctx(), wanted('sirena.md'))).rejects.toThrow(NotFound);
    await expect(findMedia(learner.ctx(), { ...asked, sha256: 'f'.repeat(64) })).rejects.toThrow(NotFound);
  });

  test('C7: is refused while the lesson is locked, also to who knows its address', async () => {
    const locked = await importCourse(db.store, (draft) => {
      activityOf(draft, 'el-puerto').restrictions = [{ kind: 'from', at: tomorrow }];
    });
    const learner = await learnerIn(db.store, locked);
    await expect(findMedia(learner.ctx(), wanted('sirena.wav', locked))).rejects.toThrow(NotFound);
    const later = learner.ctx(new Date(noon.getTime() + 2 * 86_400_000));
    expect(await findMedia(later, wanted('sirena.wav', locked))).toMatchObject({ name: 'sirena.wav' });
  });

  test('of a draft is there for its staff, and for learners from the day it is published', async () => {
    const changing = await importCourse(db.store);
    const coordinator = await coordinatorOf(changing);
    const learner = await learnerIn(db.store, changing);
    const before = wanted('sirena.wav', changing);
    const changed = file('sirena.wav', changing);
    const replace = () => {
      changed.bytes = Uint8Array.from(changed.bytes, (byte, at) => (at === 100 ? byte ^ 1 : byte));
      changed.sha256 = sha256Of(changed.bytes);
    };
    await changeCourse(db.store, changing, replace, false);
    const after = wanted('sirena.wav', changing);
    expect(await findMedia(coordinator, after)).toMatchObject({ name: 'sirena.wav' });
    await expect(findMedia(learner.ctx(), after)).rejects.toThrow(NotFound);
    expect(await findMedia(learner.ctx(), before)).toMatchObject({ name: 'sirena.wav' });

    await changeCourse(db.store, changing, () => {});
    expect(await findMedia(learner.ctx(), after)).toMatchObject({ name: 'sirena.wav' });
    await expect(findMedia(learner.ctx(), before)).rejects.toThrow(NotFound);
  });
});
