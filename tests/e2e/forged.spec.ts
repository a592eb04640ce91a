import { type Browser, expect, test } from '@playwright/test';
import { belongingsOf, tracesOf } from './belongings';
import { type Form, guestForms, personalForms, staffForms } from './forms';
import { database, newEmail, password } from './person';
import { addressOf, makeWorld } from './routes';
import { small } from './sentinels';
import { courseAddress, goUpTo, lesson, quiz } from './small-course';
import { type Fields, forgetTries, newVisitor, site, unescapeHtml, Visitor } from './visitor';

/** What another site's page, or no page at all, would send. */
const forgeries: Record<string, Record<string, string>> = {
  'no origin': {},
  'an origin that is none': { origin: 'null' },
  'another site': { origin: 'https://malo.example' },
  'another port': { origin: 'http://localhost:1' },
  'our origin, but across sites': { origin: site, 'sec-fetch-site': 'cross-site' },
  'our origin, but a sibling site': { origin: site, 'sec-fetch-site': 'same-site' },
};

const isHarmless = (status: number) => status < 500;

/** Sends the form in every forged way, as its owner and as others; tells what had an effect on the owner. */
async function attack(form: Form, others: Record<string, Visitor>): Promise<string[]> {
  const { action, address, fields, by } = form;
  const before = await belongingsOf(by.userId);
  const found: string[] = [];
  const check = async (how: string, answer: Response) => {
    const text = await answer.text();
    if (form.shows && text.includes(form.shows)) found.push(`${action}: ${how} was shown its answer`);
    const changed = JSON.stringify(await belongingsOf(by.userId)) !== JSON.stringify(before);
    if (changed) found.push(`${action}: ${how} had an effect`);
    if (!isHarmless(answer.status)) found.push(`${action}: ${how} was answered ${answer.status}`);
  };
  for (const [how, headers] of Object.entries(forgeries)) {
    const cookie = by.cookie;
    const answer = await new Visitor().send(address, fields, { ...headers, cookie });
    if (answer.status < 400) found.push(`${action}: ${how} was answered ${answer.status}`);
    await check(how, answer);
  }
  for (const [who, visitor] of Object.entries(others))
    await check(who, await new Visitor().send(address, fields, { origin: site, cookie: visitor.cookie }));
  return found;
}

/** A cookie of this person that was good until it was signed out. */
async function signedOut({ email, userId }: Visitor): Promise<Visitor> {
  const session = await new Visitor(email, userId).signIn();
  const dead = new Visitor();
  dead.jar.set(...[...session.jar][0]!);
  // Who still owes a second step is on no page that signs out.
  const isIn = (await session.ask('/perfil')).status === 200;
  if (isIn) await session.submit('/perfil', 'Cerrar sesión');
  else
    await database`
      update sessions set ended_at = now() where id = (
        select id from sessions where user_id = ${userId} order by created_at desc limit 1)`;
  return dead;
}

test('forms of a person that were forged, replayed after signing out, or sent by others have no effect; honest ones have (SEC-08, QZ-06, QZ-07)', async () => {
  test.setTimeout(900_000);
  const forms = await personalForms();
  const stranger = await newVisitor();
  await goUpTo(stranger, 'answers');
  const found: string[] = [];
  for (const form of forms) {
    const others = {
      'a guest': new Visitor(),
      'a signed-out session': await signedOut(form.by),
      'another learner': stranger,
    };
    found.push(...(await attack(form, others)));
    const before = await belongingsOf(form.by.userId);
    const answer = await form.by.send(form.address, form.fields);
    await answer.arrayBuffer();
    if (JSON.stringify(await belongingsOf(form.by.userId)) === JSON.stringify(before))
      found.push(
        `${form.action}: even the honest form had no effect (${answer.status}), so this test proves nothing`,
      );
  }
  expect(found).toEqual([]);
});

test('forms of the administration that were forged or sent by others have no effect; honest ones have (SEC-08, SEC-16)', async () => {
  test.setTimeout(300_000);
  const admin = await newVisitor({ isAdmin: true });
  const foreign = await newVisitor({ coordinates: ['trata-consular'] });
  const found: string[] = [];
  const count = (await staffForms(admin)).length;
  // Read anew each time: what one form does may change what the next is for.
  for (let which = 0; which < count; which++) {
    const form = (await staffForms(admin))[which]!;
    const others = {
      'a guest': new Visitor(),
      'a learner': await newVisitor(),
      'a coordinator of another course': foreign,
      'a signed-out session': await signedOut(admin),
    };
    found.push(...(await attack(form, others)));
    for (const other of Object.values(others).filter(({ userId }) => userId))
      expect(await belongingsOf(other.userId)).toMatchObject({ drafts: null, versions: 0 });
    const before = await belongingsOf(admin.userId);
    const answer = await (await admin.send(form.address, form.fields)).text();
    const isSame = JSON.stringify(await belongingsOf(admin.userId)) === JSON.stringify(before);
    const keeps = form.shows === undefined;
    if (!keeps && !isSame) found.push(`${form.action}: something was kept`);
    if (keeps ? isSame : !answer.includes(form.shows!))
      found.push(`${form.action}: even the honest form had no effect, so this test proves nothing`);
  }
  expect(found).toEqual([]);
});

test('forms of guests from other sites make no account and open no session (SEC-08)', async () => {
  const guest = new Visitor();
  const found: string[] = [];
  for (const { action, address, fields, by } of await guestForms(guest)) {
    const email = fields.find(([name]) => name === 'email')![1];
    const before = JSON.stringify(await tracesOf(email));
    for (const [how, headers] of Object.entries(forgeries)) {
      const answer = await by.send(address, fields, headers);
      if (answer.status < 400) found.push(`${action}: ${how} was answered ${answer.status}`);
      if (answer.headers.getSetCookie().length > 0) found.push(`${action}: ${how} set a cookie`);
      const now = JSON.stringify(await tracesOf(email));
      if (now !== before) found.push(`${action}: ${how} left a trace`);
    }
  }
  expect(found).toEqual([]);
});

test('what the page’s own scripts send is refused as well when forged or replayed by others (SEC-08)', async ({
  browser,
}) => {
  const visitor = await newVisitor();
  await goUpTo(visitor, 'lesson');
  const { address, headers, body } = await capture(
    browser,
    visitor,
    courseAddress(small, lesson),
    'Marcar como leída',
  );
  const before = await belongingsOf(visitor.userId);
  const send = (more: Record<string, string>) =>
    fetch(address, {
      method: 'POST',
      body: new Uint8Array(body),
      redirect: 'manual',
      headers: { ...headers, ...more },
    });
  for (const [how, forged] of Object.entries(forgeries)) {
    const answer = await send({ cookie: visitor.cookie, ...forged });
    expect(answer.status, how).toBeGreaterThanOrEqual(400);
    expect(await belongingsOf(visitor.userId), how).toEqual(before);
  }
  for (const cookie of ['', (await signedOut(visitor)).cookie, (await newVisitor()).cookie]) {
    await send({ origin: site, cookie });
    expect(await belongingsOf(visitor.userId)).toMatchObject({ states: null });
  }
  await send({ origin: site, cookie: visitor.cookie });
  expect(await belongingsOf(visitor.userId)).not.toMatchObject({ states: null });
});

async function capture(browser: Browser, visitor: Visitor, address: string, button: string) {
  const page = await (await browser.newContext({ storageState: visitor.storage })).newPage();
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  const caught = page.waitForRequest((request) => request.method() === 'POST');
  await page.route('**', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await page.getByRole('button', { name: button }).click();
  const request = await caught;
  const all = await request.allHeaders();
  const kept = ['next-action', 'next-router-state-tree', 'content-type', 'accept'];
  expect(all['next-action']).toBeTruthy();
  const headers = Object.fromEntries(kept.map((name) => [name, all[name] ?? '']));
  return { address: request.url(), headers, body: request.postDataBuffer()! };
}

test('autosave takes answers from its own page and person only, and never after the end (QZ-05, QZ-07)', async () => {
  const [visitor, stranger] = await Promise.all([newVisitor(), newVisitor()]);
  await Promise.all([goUpTo(visitor, 'answers'), goUpTo(stranger, 'answers')]);
  const page = `${courseAddress(small, quiz)}/intento`;
  const attempt = (await visitor.form(page, 'Guardar y seguir')).find(([name]) => name === 'attempt')![1];
  const html = await visitor.read(page);
  const name = /<(?:input|select)[^>]*name="(q\d+-[^"]*)"/.exec(html)![1]!;
  const value =
    /<option value="([^"]+)"/.exec(html)?.[1] ??
    /name="q\d+-"[^>]*value="([^"]+)"/.exec(html)?.[1] ??
    /value="([^"]+)"[^>]*name="q\d+-"/.exec(html)![1]!;
  const put = async (
    by: Visitor,
    headers: Record<string, string>,
    fields: Fields = [
      ['page', '1'],
      [name, unescapeHtml(value)],
    ],
    which = attempt,
  ) => {
    const body = new FormData();
    for (const [field, given] of fields) body.append(field, given);
    return (await by.ask(`/api/attempts/${which}/answers`, { method: 'PUT', body, headers })).status;
  };
  const before = await belongingsOf(visitor.userId);
  for (const [how, headers] of Object.entries(forgeries)) expect(await put(visitor, headers), how).toBe(403);
  const own = { origin: site };
  expect(await put(stranger, own)).toBe(404);
  // Who is not signed in is told so: the page can say it, and the answers wait for the return.
  expect(await put(new Visitor(), own)).toBe(401);
  expect(await put(await signedOut(visitor), own)).toBe(401);
  expect(await put(visitor, own, undefined, '00000000-0000-4000-8000-000000000000')).toBe(404);
  expect(await put(visitor, own, undefined, 'x')).toBe(400);
  expect(
    await put(visitor, own, [
      ['page', '1'],
      [name, '999'],
    ]),
  ).toBe(400);
  expect(
    await put(visitor, own, [
      ['page', '77'],
      [name, value],
    ]),
  ).toBe(404);
  for (const method of ['GET', 'POST', 'DELETE', 'PATCH'])
    expect(
      (await visitor.ask(`/api/attempts/${attempt}/answers`, { method, headers: own })).status,
      method,
    ).toBe(405);
  const strangers = async () => ((await belongingsOf(visitor.userId)) as { answers: unknown }).answers;
  expect(await strangers()).toEqual((before as { answers: unknown }).answers);
  expect(await put(visitor, own)).toBe(200);
  expect(await strangers()).not.toEqual((before as { answers: unknown }).answers);
  await visitor.submit(`${page}/resumen`, 'Terminar y enviar');
  const after = await strangers();
  expect(await put(visitor, own)).toBe(409);
  expect(await strangers()).toEqual(after);
});

test('looking changes nothing but views: every page and payload, by GET and HEAD (CERT-03, SEC-08)', async () => {
  test.setTimeout(300_000);
  const { people, routes } = await makeWorld();
  const persons = Object.values(people).filter(({ userId }) => userId);
  const all = () => Promise.all(persons.map(({ userId }) => belongingsOf(userId)));
  const before = await all();
  for (const route of routes) {
    for (const method of ['GET', 'HEAD'])
      await (await people[route.as].ask(addressOf(route), { method })).arrayBuffer();
    for (const guess of ['marcar=1', 'inscrito=1&baja=1', 'publicado=9', '$ACTION_ID_00=1'])
      if (route.as === 'learner')
        await (await people.learner.ask(`${addressOf(route).split('?')[0]}?${guess}`)).arrayBuffer();
  }
  expect(await all()).toEqual(before);
});

test('after signing in nobody is led to another site (SEC-17)', async () => {
  const visitor = await newVisitor();
  const bad = [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'https:evil.example',
    '/\t/evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    '%2f%2fevil.example',
    '///evil.example',
    'http:/evil.example',
  ];
  for (const back of bad) {
    for (const door of ['/entrar', '/registro', '/registro/confirmar']) {
      const answer = await visitor.ask(`${door}?volver=${encodeURIComponent(back)}`);
      const to = new URL(answer.headers.get('location') ?? '/', site);
      expect(to.origin, `${door} ${back}`).toBe(site);
    }
    await forgetTries();
    const again = new Visitor();
    const fields = (await again.form(`/entrar?volver=${encodeURIComponent(back)}`, 'name="password"')).filter(
      ([name]) => name !== 'volver',
    );
    const answer = await again.send('/entrar', [
      ...fields,
      ['volver', back],
      ['email', visitor.email],
      ['password', password],
    ]);
    const to = new URL(answer.headers.get('location')!, site);
    expect(to.origin, back).toBe(site);
  }
  const good = await new Visitor(visitor.email).submit('/entrar?volver=%2Fperfil', 'name="password"', [
    ['email', visitor.email],
    ['password', password],
  ]);
  expect(good).toBe('/perfil');
});

test('known and unknown addresses are answered alike: registration, signing in, forgotten password, code (SEC-12)', async () => {
  const known = await newVisitor();
  const asked = async (email: string) => {
    const guest = new Visitor();
    const seen: [number, string | null, string][] = [];
    const look = async (address: string, holding: string, more: Fields) => {
      await forgetTries();
      const answer = await guest.send(address, [
        ...(await guest.form(address, holding)).filter(([name]) => name !== 'email'),
        ['email', email],
        ...more,
      ]);
      const to = answer.headers.get('location');
      const html = to ? await guest.read(to) : await answer.text();
      seen.push([answer.status, to, textOf(html).replaceAll(email, '…')]);
    };
    await look('/entrar', 'name="password"', [['password', 'no-es-la-clave']]);
    await look('/registro', 'name="consent"', [
      ['givenNames', 'Eva'],
      ['surnames', 'Sol'],
      ['password', password],
      ['country', ''],
      ['consent', 'on'],
    ]);
    await look('/registro/confirmar', 'name="code"', [['code', '000000']]);
    await look('/clave', 'name="email"', []);
    await look('/clave/nueva', 'name="code"', [
      ['code', '000000'],
      ['password', password],
    ]);
    return seen;
  };
  expect(await asked(newEmail())).toEqual(await asked(known.email));
});

const textOf = (html: string) =>
  unescapeHtml(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ')).replace(
    /\s+/g,
    ' ',
  );
