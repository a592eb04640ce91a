import { expect, type Page, test } from '@playwright/test';
import { rightAnswers } from './answers';
import { feedbackMark, keyMark, rubricMark } from './planted-question';
import { sentinels, workshopSentinels } from './sentinels';
import { courseAddress, goUpTo, lesson, quiz, scenario } from './small-course';
import { askFor, type Fields, newVisitor, type Visitor } from './visitor';

/* D4 and QZ-01: the course is full of sentinels wherever a key or an explanation stands (`sentinels.ts`). */

const attempt = `${courseAddress(sentinels, quiz)}/intento`;
const secretNames =
  /\\?"(correct|isCorrect|isRight|fraction|feedback|feedbackHtml|verdict|rightAnswer|passed)\\?"\s*:/;

/** The page as HTML and as payload. */
async function both(visitor: Visitor, address: string): Promise<string> {
  const answers = await Promise.all([askFor(visitor, address, false), askFor(visitor, address, true)]);
  expect(
    answers.map(({ status }) => status),
    address,
  ).toEqual([200, 200]);
  return (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
}

async function expectNothing(visitor: Visitor, address: string): Promise<void> {
  const text = await both(visitor, address);
  expect(around(text, keyMark), address).toBeNull();
  expect(around(text, feedbackMark), address).toBeNull();
  expect(around(text, rubricMark), address).toBeNull();
  expect(secretNames.exec(text)?.[0], address).toBeUndefined();
}

function around(text: string, mark: string): string | null {
  const at = text.indexOf(mark);
  return at < 0 ? null : text.slice(Math.max(0, at - 120), at + 120);
}

/** Goes through the attempt with these answers. */
async function send(visitor: Visitor, answers: Map<string, string[]>, from = attempt): Promise<void> {
  let next = from;
  while (!next.endsWith('/resumen')) {
    const html = await visitor.read(next);
    const fields = [...answers].flatMap(([name, values]) =>
      html.includes(`name="${name}"`) ? values.map((value): [string, string] => [name, value]) : [],
    );
    next = await visitor.submit(next, 'Guardar y seguir', fields as Fields);
  }
}

/** One that is there and is not right. */
const otherThan = (value: string) =>
  value === 'true' ? 'false' : value === 'false' ? 'true' : value === '0' ? '1' : '0';

test('no key, no mark and no explanation reaches the browser before it may: pages, payloads (D4, QZ-01)', async () => {
  test.setTimeout(300_000);
  const visitor = await newVisitor();
  await goUpTo(visitor, 'answers', sentinels);
  const pages = [1, 2, 3].map((page) => `${attempt}?p=${page}`);
  for (const address of [courseAddress(sentinels, quiz), attempt, ...pages, `${attempt}/resumen`])
    await expectNothing(visitor, address);

  const right = await rightAnswers(visitor.email);
  await send(visitor, new Map([...right].map(([name, values]) => [name, values.map(otherThan)])));
  for (const address of [...pages, `${attempt}/resumen`]) await expectNothing(visitor, address);

  const failed = await visitor.submit(`${attempt}/resumen`, 'Terminar y enviar');
  const review = await both(visitor, failed);
  expect(review).toContain('No aprobado');
  expect(around(review, keyMark)).toBeNull();
  expect(review, 'the explanation of an answer that was given').toContain(feedbackMark);
  expect(review, 'the explanation of an answer that was not given').not.toContain(
    `${feedbackMark} q-niebla Así es.`,
  );
  await expectNothing(visitor, courseAddress(sentinels, quiz));

  await visitor.submit(courseAddress(sentinels, quiz), 'Comenzar otro intento');
  for (const address of pages) await expectNothing(visitor, address);
  await send(visitor, await rightAnswers(visitor.email));
  const passed = await visitor.submit(`${attempt}/resumen`, 'Terminar y enviar');
  expect(await visitor.read(passed), 'the sentinels are where they should be').toContain(keyMark);
});

/** What is wrong, however it is asked: another option, or another text. */
const wrongOf = (name: string, value: string) =>
  /^\d$/.test(value) && !/-[34]-$/.test(name) ? otherThan(value) : 'otra cosa';

test('the same of text with gaps, missing words, order, short answers, numbers and essays (D1, D4)', async () => {
  test.setTimeout(300_000);
  const visitor = await newVisitor();
  const start = courseAddress(workshopSentinels, quiz);
  const sitting = `${start}/intento`;
  const screens = [1, 2, 3, 4, 5, 6].map((page) => `${sitting}?p=${page}`);
  await visitor.submit(`/cursos/${workshopSentinels}`, 'name="course"');
  await visitor.submit(start, 'Comenzar');
  for (const address of [start, ...screens, `${sitting}/resumen`]) await expectNothing(visitor, address);

  const right = await rightAnswers(visitor.email);
  const wrong = [...right].map(([name, values]): [string, string[]] => [
    name,
    values.map((value) => wrongOf(name, value)),
  ]);
  await send(visitor, new Map([...wrong, ['q5-', ['Una respuesta\nde dos líneas.']]]), sitting);
  for (const address of [...screens, `${sitting}/resumen`]) await expectNothing(visitor, address);
  const waiting = await both(visitor, await visitor.submit(`${sitting}/resumen`, 'Terminar y enviar'));
  expect(around(waiting, keyMark)).toBeNull();
  expect(around(waiting, rubricMark)).toBeNull();
  expect(waiting).toContain('Una respuesta\nde dos líneas.');
  expect(waiting, 'the explanation of the option that was chosen').toContain(feedbackMark);

  await visitor.submit(start, 'Comenzar otro intento');
  for (const address of screens) await expectNothing(visitor, address);
  await send(visitor, right, sitting);
  const passed = await both(visitor, await visitor.submit(`${sitting}/resumen`, 'Terminar y enviar'));
  expect(passed, 'the sentinels are where they should be').toContain(keyMark);
  expect(around(passed, rubricMark), 'what markers read').toBeNull();
});

test('a practice question keeps its explanations until it is answered, also on paper (D4)', async () => {
  const visitor = await newVisitor();
  await goUpTo(visitor, 'lesson', sentinels);
  const address = courseAddress(sentinels, lesson);
  await expectNothing(visitor, address);
  await expectNothing(visitor, `${address}?practica=p-luz`);
  await expectNothing(visitor, `${address}?practica=p-luz&p-luz-=9`);
  await expectNothing(visitor, `${courseAddress(sentinels)}/imprimir/primer-dia`);
  expect(await visitor.read(`${address}?practica=p-luz&p-luz-=0`)).toContain(keyMark);
});

test('of a decision not taken there is never more than its text (D4)', async () => {
  const visitor = await newVisitor();
  await goUpTo(visitor, 'quiz', sentinels);
  const address = courseAddress(sentinels, scenario);
  await expectNothing(visitor, address);
  const after = await visitor.submit(address, 'name="choice"', [['choice', '1']]);
  for (const shown of [after, address, `${address}?decision=1`, `${address}?decision=2`]) {
    const text = await both(visitor, shown.replace('#escena', ''));
    const marks = new Set(text.match(new RegExp(`${feedbackMark}-[a-z]+-\\d`, 'g')));
    expect(
      [...marks].filter((mark) => mark !== `${feedbackMark}-bruma-1`),
      shown,
    ).toEqual([]);
  }
  expect(await visitor.read(after)).toContain(`${feedbackMark}-bruma-1`);
});

test('nothing that a browser loads during an attempt holds a sentinel: scripts, payloads, JSON (D4, QZ-01)', async ({
  browser,
}) => {
  const visitor = await newVisitor();
  await goUpTo(visitor, 'answers', sentinels);
  const page = await (await browser.newContext({ storageState: visitor.storage })).newPage();
  const loaded = collect(page);
  for (const address of [
    courseAddress(sentinels, lesson),
    courseAddress(sentinels, quiz),
    attempt,
    `${attempt}/resumen`,
  ]) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
  }
  await page.goto(attempt);
  await page.getByRole('button', { name: 'Guardar y seguir' }).click();
  await page.waitForURL(/p=2/);
  const bodies = await Promise.all(loaded);
  expect(bodies.filter(({ address }) => address.includes('/_next/static/')).length).toBeGreaterThan(3);
  for (const { address, text } of bodies) {
    expect(around(text, keyMark), address).toBeNull();
    expect(around(text, feedbackMark), address).toBeNull();
    if (!address.includes('/_next/static/')) expect(secretNames.exec(text)?.[0], address).toBeUndefined();
  }
});

function collect(page: Page): Promise<{ address: string; text: string }>[] {
  const loaded: Promise<{ address: string; text: string }>[] = [];
  page.on('response', (response) => {
    const address = response.url();
    loaded.push(
      response
        .text()
        .catch(() => '')
        .then((text) => ({ address, text })),
    );
  });
  return loaded;
}
