import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editActivity, editActivityInput } from '@/lib/authoring/edit-activity';
import { loadActivityDraft } from '@/lib/authoring/load-activity-draft';
import type { Person, StaffRole } from '@/lib/kernel/context';
import { Forbidden } from '@/lib/kernel/faults';
import { testDatabase } from '@/tests/support/database';
import { contextOf, makeCourse, makeStaff, makeUser } from '@/tests/support/people';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

async function start(role: StaffRole = 'coordinator') {
  const { courseId, ids } = await makeCourse(db.store);
  const person = await makeStaff(db.store, { [courseId]: role }, { givenNames: 'Eva', surnames: 'Mora' });
  return { courseId, activityId: ids.uno!, person };
}
type Sent = Record<string, unknown> & { activityId: string };
/** As the door does it: the form's texts parsed, and one transaction. */
const edit = (person: Person, sent: Sent) =>
  db.store.transaction((store) =>
    editActivity(contextOf(store, person), editActivityInput.parse({ ...form, ...sent })),
  );
const form = {
  intent: 'save',
  revision: '1',
  title: 'Título',
  minutes: '7.5',
  outcome: '',
  notice: '',
  markdown: 'Mío.',
};
const draft = async (person: Person, activityId: string) => {
  const { title, revision, body } = await loadActivityDraft(contextOf(db.store, person), { activityId });
  return { title, revision, markdown: body.kind === 'lesson' && body.markdown };
};

describe('G3: editing a lesson', () => {
  it('saves the draft, and saying it twice is once', async () => {
    const { person, activityId } = await start();
    const saved = { ok: true, value: { kind: 'saved', revision: 2 } };
    expect(await edit(person, { activityId })).toMatchObject(saved);
    expect(await edit(person, { activityId })).toMatchObject(saved);
    expect(await draft(person, activityId)).toEqual({ title: 'Título', revision: 2, markdown: 'Mío.' });
    expect(await recordsOf(activityId)).toEqual(['activity.edited']);
  });

  it('previews without saving', async () => {
    const { person, activityId } = await start();
    const answer = await edit(person, { activityId, intent: 'preview', markdown: '## Hola' });
    expect(answer).toMatchObject({ ok: true, value: { kind: 'previewed', preview: { problems: [] } } });
    expect(await draft(person, activityId)).toMatchObject({ revision: 1, markdown: 'Texto.' });
    expect(await recordsOf(activityId)).toEqual([]);
  });

  it('does not save what does not compile, and tells every problem with its line', async () => {
    const { person, activityId } = await start();
    const answer = await edit(person, { activityId, markdown: 'Bien.\n\n# Uno\n\n:::nada\nx\n:::' });
    expect(answer).toMatchObject({
      value: { kind: 'broken', preview: { problems: [{ line: 3 }, { line: 5 }] } },
    });
    expect(await draft(person, activityId)).toMatchObject({ revision: 1, markdown: 'Texto.' });
  });

  it('a second editor gets the text of the first, and both are there to choose from', async () => {
    const { person, activityId } = await start();
    await edit(person, { activityId, markdown: 'Lo de Eva.' });
    const late = await edit(person, { activityId, markdown: 'Lo tardío.' });
    const theirs = { revision: 2, title: 'Título', updatedBy: 'Eva Mora', body: { markdown: 'Lo de Eva.' } };
    expect(late).toMatchObject({ ok: true, value: { kind: 'conflict', theirs } });
    expect(await draft(person, activityId)).toMatchObject({ revision: 2, markdown: 'Lo de Eva.' });
  });

  it('saves over what was shown, but not over a third text that was not', async () => {
    const { person, activityId } = await start();
    await edit(person, { activityId, markdown: 'Lo de Eva.' });
    await edit(person, { activityId, revision: '2', markdown: 'Un tercero.' });
    const over = { activityId, intent: 'overwrite', markdown: 'Lo tardío.' };
    expect(await edit(person, { ...over, theirs: '2' })).toMatchObject({
      value: { kind: 'conflict', theirs: { body: { markdown: 'Un tercero.' } } },
    });
    expect(await edit(person, { ...over, theirs: '3' })).toMatchObject({
      value: { kind: 'saved', revision: 4 },
    });
    expect(await draft(person, activityId)).toMatchObject({ markdown: 'Lo tardío.' });
  });

  it('G1: forbids reporters, strangers and coordinators of another course to save and to preview', async () => {
    const { activityId, person } = await start();
    const others = [(await start('coordinator')).person, await makeUser(db.store)];
    const reporter = await start('reporter');
    for (const intent of ['save', 'preview', 'overwrite']) {
      for (const other of others)
        await expect(edit(other, { activityId, intent })).rejects.toThrow(Forbidden);
      const own = { activityId: reporter.activityId, intent };
      await expect(edit(reporter.person, own)).rejects.toThrow(Forbidden);
    }
    expect(await draft(person, activityId)).toMatchObject({ revision: 1 });
  });
});

async function recordsOf(subject: string): Promise<string[]> {
  const rows = await db.sql<
    { action: string }[]
  >`select action from audit_records where subject = ${subject} order by id`;
  return rows.map(({ action }) => action);
}
