import { expect, test } from '@playwright/test';
import { newEmail, password } from './person';
import { addressOf, makeWorld, type World } from './routes';
import { small } from './sentinels';
import { askFor, forgetTries, newVisitor, Visitor } from './visitor';

// The messages name route and rule; recording every page would take longer than looking at it.
test.use({ trace: 'off' });

let world: World;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  world = await makeWorld();
});

const guest = new Visitor();
/** Addresses that no page stands behind, and ones that are broken. */
const wrong = ['/no/hay/nada', '/en/nothing', '/xx', '/cursos/a/b/c/d', '/cursos/..%2f..%2fetc'];
const programs = [
  '/api/health',
  '/api/verify/AAAA-AAAA-AAAA-AAAA',
  '/api/certificates/AAAA-AAAA-AAAA-AAAA',
  '/api/no-hay',
];
const broken = [
  '/cursos/a%00b',
  '/verificar/%E0%A4%A',
  '/api/verify/%E0%A4%A',
  '/aprender/%FF',
  `/aprender/${small}/%C0%80`,
  '/verificar/a%00b',
];

const directives = (policy: string) =>
  new Map(
    policy.split(';').map((part): [string, string[]] => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values];
    }),
  );

test('every page has the strict policy with a nonce of its own, also where there is none (SEC-07)', async () => {
  test.setTimeout(300_000);
  const nonces: string[] = [];
  const found: string[] = [];
  const look = async (visitor: Visitor, address: string, status: number | undefined) => {
    const answer = await visitor.ask(address);
    if (status && answer.status !== status) found.push(`${address}: ${answer.status}, not ${status}`);
    const html = await answer.text();
    const policy = directives(answer.headers.get('content-security-policy') ?? '');
    const scripts = policy.get('script-src') ?? [];
    const nonce = scripts.join(' ').match(/'nonce-([^']+)'/)?.[1];
    if (!nonce || scripts.some((value) => /unsafe|^\*$|https?:/.test(value)))
      found.push(`${address}: script-src ${scripts}`);
    for (const name of ['object-src', 'base-uri', 'frame-ancestors'])
      if (policy.get(name)?.join() !== "'none'") found.push(`${address}: ${name} ${policy.get(name)}`);
    if (policy.get('form-action')?.join() !== "'self'") found.push(`${address}: form-action`);
    for (const [tag] of html.matchAll(/<script\b[^>]*>/g))
      if (!tag.includes(`nonce="${nonce}"`)) found.push(`${address}: ${tag} without the nonce`);
    if (/<[^>]+\son[a-z]+="/.test(html)) found.push(`${address}: an inline handler`);
    if (nonce) nonces.push(nonce);
  };
  for (const route of world.routes)
    for (const locale of ['es', 'en'] as const)
      await look(world.people[route.as], addressOf(route, locale), route.status ?? 200);
  for (const address of wrong) await look(guest, address, 404);
  for (const address of [
    '/api/no-hay',
    '/no-hay.html',
    '/_next/no-hay',
    '/fonts/no-hay',
    '/cursos/no-hay.php',
  ]) {
    const policy = directives((await guest.ask(address)).headers.get('content-security-policy') ?? '');
    if (policy.get('default-src')?.join() !== "'none'" || policy.has('script-src'))
      found.push(`${address}: no policy`);
  }
  await look(guest, addressOf(world.routes[0]!), 200);
  expect(found).toEqual([]);
  expect(new Set(nonces).size).toBe(nonces.length);
});

test('every answer has the security headers, and none is a fault: pages, programs, scripts, broken addresses (SEC-07)', async () => {
  const front = await guest.read('/');
  const assets = [...front.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)].map(
    ([, address]) => address!,
  );
  expect(assets.length).toBeGreaterThan(2);
  const found: string[] = [];
  const addresses = [...wrong, ...programs, ...broken, ...assets.slice(0, 5), '/icon.svg', '/robots.txt'];
  for (const address of ['/', '/cursos', '/verificar', '/entrar', ...addresses]) {
    const { status, headers } = await guest.ask(address);
    const told = (name: string, value: RegExp) =>
      value.test(headers.get(name) ?? '') ||
      found.push(`${address} (${status}): ${name} is ${headers.get(name)}`);
    if (status >= 500 || (broken.includes(address) && status !== 400)) found.push(`${address}: ${status}`);
    told('x-content-type-options', /^nosniff$/);
    if (headers.has('x-powered-by')) found.push(`${address}: x-powered-by`);
    if (address.startsWith('/_next') || broken.includes(address)) continue;
    told('x-frame-options', /^DENY$/);
    told('referrer-policy', /^(same-origin|no-referrer|strict-origin)/);
    told('permissions-policy', /camera=\(\)/);
    told('cross-origin-opener-policy', /^same-origin$/);
  }
  expect(found).toEqual([]);
});

test('what a person sees is kept by nobody else: pages, their payloads, the certificate (SEC-09)', async () => {
  const found: string[] = [];
  for (const route of world.routes.filter(({ as }) => as !== 'guest'))
    for (const isPayload of [false, true]) {
      const answer = await askFor(world.people[route.as], addressOf(route), isPayload);
      if (isPayload && !answer.headers.get('content-type')?.includes('component'))
        found.push(`${route.name}: no payload`);
      const kept = answer.headers.get('cache-control') ?? '';
      if (!/no-store|private/.test(kept) || /public|s-maxage/.test(kept))
        found.push(`${route.name}: ${kept}`);
      await answer.arrayBuffer();
    }
  const verification = world.routes.find(({ name }) => name === 'verification')!;
  const { code } = verification.params!;
  for (const address of [addressOf(verification), addressOf(verification, 'en')]) {
    const page = await guest.ask(address);
    const html = await page.text();
    expect(
      `${page.headers.get('x-robots-tag')} ${/<meta name="robots"[^>]*>/.exec(html)?.[0]}`,
      address,
    ).toMatch(/noindex/);
    expect(page.headers.get('cache-control')).toMatch(/no-store|private/);
  }
  for (const address of [`/api/certificates/${code}`, `/api/verify/${code}`]) {
    const { headers } = await guest.ask(address);
    expect(headers.get('x-robots-tag'), address).toMatch(/noindex/);
    expect(headers.get('cache-control'), address).toMatch(/no-store|private/);
  }
  expect(found).toEqual([]);
});

test('cookies are for the server alone, of this site alone, and only where needed (SEC-06)', async () => {
  await forgetTries();
  const { email } = await newVisitor();
  const setBy = (answer: Response) => answer.headers.getSetCookie();
  const reader = new Visitor();
  const fields = await reader.form('/entrar', 'name="password"');
  const entered = await reader.send('/entrar', [...fields, ['email', email], ['password', password]]);
  const registering = await reader
    .form('/registro', 'name="consent"')
    .catch(() => new Visitor().form('/registro', 'name="consent"'));
  const registered = await new Visitor().send('/registro', [
    ...registering,
    ['givenNames', 'Eva'],
    ['surnames', ''],
    ['email', newEmail()],
    ['password', password],
    ['country', ''],
    ['consent', 'on'],
  ]);
  const cookies = [...setBy(entered), ...setBy(registered)];
  expect(cookies).toHaveLength(2);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/;\s*HttpOnly/i);
    expect(cookie).toMatch(/;\s*SameSite=Lax/i);
    expect(cookie.length).toBeLessThan(4096);
  }
  for (const { as, ...route } of world.routes.filter(({ as }) => as === 'guest'))
    expect(setBy(await guest.ask(addressOf({ as, ...route }))), route.name).toEqual([]);
});

test('in a browser no route breaks the policy or writes an error, and every one comes alive (SEC-07)', async ({
  browser,
}) => {
  test.setTimeout(900_000);
  const found: string[] = [];
  for (const [who, visitor] of Object.entries(world.people)) {
    const context = await browser.newContext({ storageState: visitor.storage });
    const page = await context.newPage();
    let name = '';
    let status = 200;
    page.on('pageerror', (error) => found.push(`${name}: ${error.message}`));
    page.on('console', (message) => {
      const isOwnStatus = status === 404 && message.text().includes('404');
      if (message.type() === 'error' && !isOwnStatus) found.push(`${name}: ${message.text()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`${event.violatedDirective} refused ${event.blockedURI}`),
      );
    });
    for (const route of world.routes.filter(({ as }) => as === who)) {
      name = route.name;
      status = route.status ?? 200;
      await page.goto(addressOf(route), { waitUntil: 'load' });
      const isAlive = page.waitForFunction(() =>
        [...document.querySelectorAll('body *')].some((element) =>
          Object.keys(element).some((key) => key.startsWith('__reactFiber')),
        ),
      );
      await isAlive.catch(() => found.push(`${name}: does not come alive`));
    }
    for (const address of who === 'guest' ? wrong : []) {
      name = address;
      status = 404;
      await page.goto(address);
    }
    await context.close();
  }
  expect(found).toEqual([]);
});
