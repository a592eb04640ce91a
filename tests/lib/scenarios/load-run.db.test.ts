import { NextIntlClientProvider } from 'next-intl';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ScenarioView } from '@/components/scenarios/scenario-view';
import { NotFound } from '@/lib/kernel/faults';
import { choose } from '@/lib/scenarios/choose';
import { type LoadedRun, loadRun } from '@/lib/scenarios/load-run';
import { restartRun } from '@/lib/scenarios/restart-run';
import { startRun } from '@/lib/scenarios/start-run';
import es from '@/messages/es.json';
import { testDatabase } from '@/tests/support/database';
import { asDoor, granted, makeCourse, makeLearner, publish, story } from './sample';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

async function enrolled() {
  const course = await makeCourse(db.store);
  const { actor } = await makeLearner(db.store, course.courseId);
  const door = asDoor(db.store, actor);
  const where = { course: course.slug, activity: 'story' };
  const start = async () => granted(await door.run(startRun, where)).runId;
  const load = async (shown?: number) => loadRun(door.ctx, await door.open(course.slug), shown);
  const walk = async (run: string, ...way: [string, number][]) => {
    for (const [position, [scene, choice]] of way.entries())
      granted(await door.run(choose, { run, position, scene, choice }));
  };
  return { course, actor, door, where, start, load, walk };
}

const idle = async () => ({ status: 'idle' }) as const;

/** The page's HTML as a browser without JavaScript gets it. */
function draw(loaded: LoadedRun, wasTaken = false): string {
  const actions = { startRunAction: idle, chooseAction: idle, restartRunAction: idle };
  const props = { loaded, wasTaken, actions, notice: 'NOTICE', course: 'c', activity: 'story' } as const;
  const view = createElement(ScenarioView, { ...props, locale: 'es', language: 'es' });
  return renderToStaticMarkup(
    // biome-ignore lint/correctness/noChildrenProp: this file is not TSX
    createElement(NextIntlClientProvider, { locale: 'es', messages: es, timeZone: 'UTC', children: view }),
  );
}

const secretsIn = (text: string) => [...new Set(text.match(/SECRET-\w+-\w+/g) ?? [])].sort();
const qualities = /Protege|Se queda corta|Puede dañar|protege|incompleta|dana/;

test('B6: before the start only warning, introduction and the button; looking begins nothing', async () => {
  const { load } = await enrolled();
  const loaded = await load();
  expect(loaded).toEqual({ introHtml: '<p>Intro</p>', run: null });
  const html = draw(loaded);
  expect(html.indexOf('NOTICE')).toBeLessThan(html.indexOf('Intro'));
  expect(html).toMatch(/<details open=""/);
  expect(html).toContain('Comenzar');
  expect(await load()).toMatchObject({ run: null });
});

test('B6: a scene shows its choices without quality, feedback, or where they lead', async () => {
  const { start, load } = await enrolled();
  await start();
  const loaded = await load();
  const stage = loaded.run!.stage;
  if (stage.kind !== 'scene') throw new Error(stage.kind);
  expect(stage.choices.map((choice) => Object.keys(choice).sort())).toEqual(
    Array.from({ length: 3 }, () => ['index', 'text']),
  );
  for (const text of [JSON.stringify(loaded), draw(loaded)]) {
    expect(secretsIn(text)).toEqual([]);
    expect(text).not.toMatch(qualities);
    expect(text).not.toContain('corridor');
    expect(text).toContain('text-door-c');
  }
});

test('B6: after a choice only its own feedback and quality are told, to the last page', async () => {
  const { start, load, walk } = await enrolled();
  const run = await start();
  await walk(run, ['door', 1], ['corridor', 0]);
  const told = ['SECRET-corridor-a', 'SECRET-door-b'];
  for (const shown of [undefined, 1, 2]) {
    const loaded = await load(shown);
    expect(secretsIn(JSON.stringify(loaded))).toEqual(told);
    expect(secretsIn(draw(loaded))).toEqual(told);
    expect(JSON.stringify(loaded)).not.toContain('dana');
  }
  const feedback = await load(2);
  expect(feedback.run!.stage).toMatchObject({ kind: 'feedback', isLast: false, decision: { number: 2 } });
  expect(draw(feedback)).toMatch(/Protege[\s\S]*SECRET-corridor-a[\s\S]*Seguir/);
});

test('B6: at the end the whole path is shown back, with the reflection, and still nothing else', async () => {
  const { start, load, walk } = await enrolled();
  const run = await start();
  await walk(run, ['door', 1], ['corridor', 0], ['room', 1]);
  expect((await load(3)).run!.stage).toMatchObject({ kind: 'feedback', isLast: true });
  const loaded = await load();
  expect(loaded.run!.stage).toMatchObject({ kind: 'ending', ending: 'dana', scene: { title: 'Sad end' } });
  expect(loaded.run!.path.map(({ chosen, quality }) => [chosen, quality])).toEqual([
    ['text-door-b', 'incompleta'],
    ['text-corridor-a', 'protege'],
    ['text-room-b', 'dana'],
  ]);
  const html = draw(loaded);
  expect(secretsIn(html)).toEqual(['SECRET-corridor-a', 'SECRET-door-b', 'SECRET-room-b']);
  for (const text of ['Qué haría en mi sede', 'And in your office?', 'Empezar de nuevo', 'Se queda corta'])
    expect(html).toContain(text);
  expect(html).not.toMatch(/puntos|nota|%/i);
});

test('B6: a second device goes on where the first one was', async () => {
  const { start, load, walk, actor, course } = await enrolled();
  const run = await start();
  await walk(run, ['door', 1]);
  const other = asDoor(db.store, { ...actor, sessionId: 'phone' } as typeof actor);
  const there = await loadRun(other.ctx, await other.open(course.slug));
  expect(there).toEqual(await load());
  expect(there.run).toMatchObject({
    id: run,
    position: 1,
    stage: { kind: 'scene', scene: { id: 'corridor' } },
  });
  granted(await other.run(choose, { run, position: 1, scene: 'corridor', choice: 0 }));
  expect((await load()).run!.stage).toMatchObject({ kind: 'scene', scene: { id: 'room' } });
});

test('B6: the order of the choices stays the same in a run and differs between runs', async () => {
  const orders = new Set<string>();
  for (let index = 0; index < 12; index++) {
    const { start, load } = await enrolled();
    await start();
    const [first, again] = [await load(), await load()];
    expect(again).toEqual(first);
    orders.add(JSON.stringify(first.run!.stage));
  }
  expect(orders.size).toBeGreaterThan(1);
});

test("B6: an author's change is not seen in an open run, and is in the next", async () => {
  const { start, load, walk, course, door, where } = await enrolled();
  const run = await start();
  await publish(db.store, course, story('second'));
  expect((await load()).run!.stage).toMatchObject({ scene: { title: 'Door first' } });
  await walk(run, ['door', 0]);
  await door.run(restartRun, { ...where, run });
  expect((await load()).run).toMatchObject({
    number: 2,
    path: [],
    stage: { scene: { title: 'Door second' } },
  });
});

test('B6: a decision that was not made yet is no page of its own', async () => {
  const { start, load } = await enrolled();
  await start();
  for (const shown of [1, 7, 0.5, Number.NaN]) expect((await load(shown)).run!.stage.kind).toBe('scene');
});

test('B6: a second choice where one stood is answered with the first and a word about it', async () => {
  const { start, load, walk } = await enrolled();
  await walk(await start(), ['door', 0]);
  expect(draw(await load(1), true)).toContain('Aquí ya había decidido');
});

test('B6: nothing of a locked scenario is loaded', async () => {
  const { door, course } = await enrolled();
  const opened = await door.open(course.slug, 'locked');
  await expect(loadRun(door.ctx, opened)).rejects.toThrow(NotFound);
});
