import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as callback } from '@/app/api/oidc/callback/route';
import { GET as start } from '@/app/api/oidc/start/route';
import { openedStore } from '@/app/store';
import { findFreePort } from '@/bin/port';
import { limits } from '@/lib/accounts/limit';
import { count, makePerson } from '@/tests/lib/accounts/people';
import { testDatabase } from '@/tests/support/database';
import { type Fault, faults, type Someone, startProvider } from '@/tests/support/openid-provider';
import { asks, request } from './request';

vi.mock('next/headers', async () => (await import('./request')).nextHeaders);
vi.mock('next-intl/server', async () => (await import('./request')).nextIntl);

const site = 'http://localhost:3999';
const clientId = 'faro';
const secret = 'el-secreto-del-instituto';

let db: Awaited<ReturnType<typeof testDatabase>>;
let port: number;
let provider: Awaited<ReturnType<typeof startProvider>> | undefined;

beforeAll(async () => {
  db = await testDatabase({ max: 10 });
  port = await findFreePort();
  const settings = {
    DATABASE_URL: db.url,
    SITE_URL: site,
    AUTH_SECRET: 'a secret of the tests, long enough to be one',
    SIGNING_KEY_PASSPHRASE: 'another secret of the tests',
    OIDC_ISSUER: `http://localhost:${port}`,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: secret,
    OIDC_NAME: 'Instituto del Faro',
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterAll(async () => {
  await provider?.close();
  await openedStore().close();
  await db.drop();
});
beforeEach(async () => {
  asks();
  await db.store.execute(sql`delete from rate_limits`);
});

/** Asks as the browser does that got the cookies so far. */
async function ask(door: typeof start, address: string): Promise<string> {
  const answer = await door(new Request(new URL(address, site)));
  expect(answer.status).toBe(307);
  for (const { name, value } of request.written.splice(0))
    if (value) request.cookies.set(name, value);
    else request.cookies.delete(name);
  return answer.headers.get('location')!;
}

/** By the institution and back: the address that the browser is sent to with the answer. */
async function authorise(from: string, someone: Someone): Promise<string> {
  const address = new URL(from);
  for (const [name, value] of Object.entries(someone)) address.searchParams.set(name, value);
  const answer = await fetch(address, { redirect: 'manual' });
  return answer.headers.get('location')!;
}

const confirmed = { email_verified: 'true', given_name: 'Ana', family_name: 'Pérez' } as const;
const arrive = async (someone: Someone, query = '') =>
  ask(callback, await authorise(await ask(start, `/api/oidc/start${query}`), someone));
const isSignedIn = () => request.cookies.has('faro');

describe('K4 the doors of the institution', () => {
  it('tells in both languages that the institution does not answer, and opens as soon as it does', async () => {
    expect(await ask(start, '/api/oidc/start?volver=/perfil')).toBe(
      '/entrar?aviso=institution-down&volver=%2Fperfil',
    );
    expect(await ask(start, '/api/oidc/start?idioma=en')).toBe('/en/sign-in?aviso=institution-down');
    expect(request.cookies.size).toBe(0);
    provider = await startProvider({ port, clientId, secret });
    expect(await ask(start, '/api/oidc/start')).toContain(`http://localhost:${port}/authorize?`);
  });

  it('asks with state, nonce and PKCE, each new, and keeps them sealed for this browser alone', async () => {
    const [one, other] = await Promise.all([start, start].map((door) => door(new Request(`${site}/x`))));
    const [first, second] = [one!, other!].map((answer) => new URL(answer.headers.get('location')!));
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first!.searchParams.get(name)).toMatch(/^(es\.)?[\w-]{43}$/);
      expect(first!.searchParams.get(name)).not.toBe(second!.searchParams.get(name));
    }
    expect(first!.searchParams.get('code_challenge_method')).toBe('S256');
    expect(first!.searchParams.get('redirect_uri')).toBe(`${site}/api/oidc/callback`);
    const [kept] = request.written;
    expect(kept).toMatchObject({
      name: 'faro-oidc',
      options: { httpOnly: true, sameSite: 'lax', maxAge: 600 },
    });
    expect(kept!.value).not.toContain(first!.searchParams.get('state'));
  });

  it('opens a session for a known address, leads on to where they were going, and drops the cookie', async () => {
    await makePerson(db.store, 'entra@faro.test');
    const someone = { sub: 'e1', email: 'entra@faro.test', ...confirmed };
    expect(await arrive(someone, '?volver=/perfil')).toBe('/perfil');
    expect([...request.cookies.keys()]).toEqual(['faro']);
  });

  it('asks once more where the token does not tell the address', async () => {
    await makePerson(db.store, 'luego@faro.test');
    const someone = { sub: 'l1', email: 'luego@faro.test', by: 'userinfo', ...confirmed } as const;
    expect(await arrive(someone)).toBe('/aprender');
    expect(isSignedIn()).toBe(true);
  });

  it('leads newcomers to their page, with what is known of them sealed for half an hour', async () => {
    expect(await arrive({ sub: 'n1', email: 'nueva@faro.test', ...confirmed }, '?idioma=en')).toBe(
      '/en/register/institution',
    );
    expect([...request.cookies.keys()]).toEqual(['faro-newcomer']);
    expect(request.cookies.get('faro-newcomer')).not.toContain('nueva');
  });

  it.each(['//malo.example', 'https://malo.example', '/\\malo.example', 'javascript:alert(1)'])(
    'leads nobody on to %s',
    async (bad) => {
      const someone = { sub: 'e1', email: 'entra@faro.test', ...confirmed };
      expect(await arrive(someone, `?volver=${encodeURIComponent(bad)}`)).toBe('/aprender');
    },
  );

  const reasons: Partial<Record<Fault, string>> = {
    denied: 'institution-cancelled',
    down: 'institution-down',
  };
  it.each(faults)('opens nothing and changes nothing when %s is wrong', async (fault) => {
    const before = [await count(db.store, 'users'), await count(db.store, 'sessions')];
    const someone = { sub: 'f1', email: 'entra@faro.test', ...confirmed, fault };
    const reason = reasons[fault] ?? 'institution-failed';
    expect(await arrive(someone, '?idioma=en')).toBe(`/en/sign-in?aviso=${reason}`);
    expect(request.cookies.size).toBe(0);
    expect([await count(db.store, 'users'), await count(db.store, 'sessions')]).toEqual(before);
  });

  it('takes an answer once, and only from the browser that asked', async () => {
    const someone = { sub: 'e1', email: 'entra@faro.test', ...confirmed };
    const asked = await ask(start, '/api/oidc/start?idioma=en');
    const cookie = request.cookies.get('faro-oidc')!;
    const back = await authorise(asked, someone);
    request.cookies.clear();
    expect(await ask(callback, back)).toBe('/en/sign-in?aviso=institution-failed');
    await ask(start, '/api/oidc/start');
    expect(await ask(callback, back)).toBe('/entrar?aviso=institution-failed');
    request.cookies.set('faro-oidc', cookie);
    expect(await ask(callback, back)).toBe('/en/learn');
    request.cookies.clear();
    for (const replayed of [cookie, undefined, 'x', `${cookie.slice(0, -4)}AAAA`]) {
      if (replayed) request.cookies.set('faro-oidc', replayed);
      expect(await ask(callback, back)).toMatch(/aviso=institution-failed$/);
      expect(isSignedIn()).toBe(false);
    }
  });

  it('takes no note for another', async () => {
    await arrive({ sub: 'n2', email: 'otra@faro.test', ...confirmed });
    const note = request.cookies.get('faro-newcomer')!;
    asks();
    request.cookies.set('faro', note);
    request.cookies.set('faro-oidc', note);
    expect(await ask(callback, '/api/oidc/callback?state=es.x&code=y')).toBe(
      '/entrar?aviso=institution-failed',
    );
  });

  it('forgets the question after ten minutes', async () => {
    const back = await authorise(await ask(start, '/api/oidc/start'), { sub: 'e1', ...confirmed });
    vi.useFakeTimers({ now: Date.now() + 11 * 60_000, toFake: ['Date'] });
    expect(await ask(callback, back)).toBe('/entrar?aviso=institution-failed');
    vi.useRealTimers();
  });

  it('counts what failed for the network, and forgets what did not', async () => {
    const good = { sub: 'e1', email: 'entra@faro.test', ...confirmed };
    for (let time = 0; time < limits.signInAddress.tries; time += 1) {
      await arrive({ ...good, fault: 'denied' });
    }
    expect(await arrive(good)).toBe('/entrar?aviso=institution-tries');
    await db.store.execute(sql`delete from rate_limits`);
    await arrive(good);
    const [counted] = await db.store.execute<{ n: string }>(sql`select sum(count) as n from rate_limits`);
    expect(Number(counted!.n)).toBe(0);
  }, 120_000);
});
