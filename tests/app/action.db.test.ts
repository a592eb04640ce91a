import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { action } from '@/app/action';
import { openedStore } from '@/app/store';
import { sealSession, sessionCookieName, unsealSession } from '@/auth';
import type { Limit } from '@/lib/accounts/limit';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import type { FormState } from '@/lib/kernel/form-state';
import { done, type Result, refusals } from '@/lib/kernel/result';

import { makePerson, warm } from '@/tests/lib/accounts/people';
import { testDatabase } from '@/tests/support/database';
import { asks, request } from './request';

vi.mock('next/headers', async () => (await import('./request')).nextHeaders);
vi.mock('next-intl/server', async () => (await import('./request')).nextIntl);

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: 10 });
  const settings = {
    DATABASE_URL: db.url,
    SITE_URL: 'https://faro.test',
    AUTH_SECRET: 'a secret of the tests, long enough to be one',
    SIGNING_KEY_PASSPHRASE: 'another secret of the tests',
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
});
afterAll(async () => {
  await openedStore().close();
  await db.drop();
});
beforeEach(() => asks());

const schema = z.object({
  email: z.email({ error: 'email' }),
  name: z.string().min(1, { error: 'required' }).max(9, { error: 'too-long' }),
});
const good = { email: 'ana@faro.test', name: 'Ana' };
const idle: FormState = { status: 'idle' };
const limit: Limit = { name: 'test', tries: 3, minutes: 15 };
type Limits = { limits?: (input: unknown, address: string) => [Limit, string][] };

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

type Asked = {
  ctx: Context;
  input: unknown;
  form: FormData;
  locale: string;
  device: string;
  address: string;
};

/** A door to a rule that notes what it was asked, and answers `result`. */
function door(result: Result<string> | Error = done('yes'), options: Limits = {}) {
  const calls: Asked[] = [];
  const send = action(
    schema,
    async (ctx, input, inside) => {
      calls.push({ ctx, input, ...inside });
      await record(ctx, { action: 'door.opened', subject: input.name });
      if (result instanceof Error) throw result;
      return result;
    },
    (value) => ({ status: 'done', message: value }),
    options,
  );
  const post = (fields: Record<string, string> = good) => send(idle, formOf(fields));
  return { calls, post };
}
const records = async (name: string) =>
  (await db.sql`select 1 from audit_records where action = 'door.opened' and subject = ${name}`).length;
const isNotFound = { digest: expect.stringContaining('404') };

describe('SEC-08: who sent the form', () => {
  it.each([
    ['our own page', {}],
    ['our own page, in a browser that does not say', { 'sec-fetch-site': null }],
    ['our own page behind a proxy', { host: 'inside:3000', 'x-forwarded-host': 'faro.test' }],
  ])('%s is let in', async (_who, headers) => {
    asks(headers);
    const { calls, post } = door();
    expect(await post()).toEqual({ status: 'done', message: 'yes' });
    expect(calls).toHaveLength(1);
  });

  it.each([
    ['nobody who says so', { origin: null }],
    ['nobody at all', { origin: null, 'sec-fetch-site': null }],
    ['a page of another site', { origin: 'https://evil.test' }],
    ['a page of another site that claims to be ours', { 'sec-fetch-site': 'cross-site' }],
    ['another name of the same site', { 'sec-fetch-site': 'same-site' }],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a name that begins like ours', { origin: 'https://faro.test.evil.test' }],
    ['another port', { origin: 'https://faro.test:8443' }],
    ['nonsense', { origin: 'faro.test' }],
  ])('%s is answered with 404, and the rule is not asked', async (_who, headers) => {
    asks(headers);
    const { calls, post } = door(done('yes'), { limits: () => [[limit, 'stranger']] });
    await expect(post()).rejects.toMatchObject(isNotFound);
    await expect(post({ email: 'x', name: '' })).rejects.toMatchObject(isNotFound);
    expect(calls).toEqual([]);
  });
});

describe('what was sent', () => {
  it.each([
    [
      'es',
      'Escriba una dirección de correo completa, como nombre@ejemplo.org.',
      'Complete este campo.',
      'Revise los campos marcados. Lo demás que escribió sigue aquí.',
    ],
    [
      'en',
      'Write a complete e-mail address, like name@example.org.',
      'Fill in this field.',
      'Check the fields that are marked. Everything else you wrote is still here.',
    ],
  ])(
    'is told field by field what is wrong, in the language of the page (%s)',
    async (locale, email, name, message) => {
      asks({}, locale);
      const { calls, post } = door();
      expect(await post({ email: 'ana', name: '' })).toEqual({
        status: 'refused',
        message,
        fields: { email, name },
        values: { email: 'ana', name: '' },
      });
      expect(calls).toEqual([]);
    },
  );

  it('comes back as it was typed, without passwords, keys, and what Next adds', async () => {
    const typed = {
      email: 'no es correo',
      name: 'Ana',
      password: 'CENTINELA',
      newPassword: 'CENTINELA',
      key: 'CENTINELA',
      enrolmentKey: 'CENTINELA',
      $ACTION_REF_1: 'x',
      '$ACTION_1:0': '{}',
      institution: '<b>Consulado</b>',
    };
    const state = await door().post(typed);
    expect(state).toMatchObject({
      values: { email: 'no es correo', name: 'Ana', institution: '<b>Consulado</b>' },
    });
    expect(JSON.stringify(state)).not.toMatch(/CENTINELA|ACTION/);
    const refused = await door(refusals('enrolment')('full')).post({ ...typed, ...good });
    expect(JSON.stringify(refused)).not.toMatch(/CENTINELA|ACTION/);
  });

  it('says no more than «not valid» where there is no text for it', async () => {
    const other = action(
      z.object({ page: z.coerce.number() }),
      async () => done(),
      () => '/',
    );
    expect(await other(idle, formOf({ page: 'x' }))).toMatchObject({
      fields: { page: 'Este dato no es válido.' },
    });
  });

  it('SEC-05: hands the rule what the schema knows and nothing else', async () => {
    const { calls, post } = door();
    await post({ ...good, role: 'admin', userId: 'x', score: '1', __proto__x: 'y' });
    expect(calls[0]!.input).toEqual(good);
  });

  it('leaves files out of the fields', async () => {
    const form = formOf({ email: 'x', name: 'Ana' });
    form.append('institution', new File(['a'], 'a.txt'));
    const send = action(
      schema,
      async () => done(),
      () => '/',
    );
    expect(await send(idle, form)).toMatchObject({ values: { email: 'x', name: 'Ana' } });
  });
});

describe('what the rule is told', () => {
  it('the device, the network address and the language; a guest without a session', async () => {
    asks({}, 'en');
    const { calls, post } = door();
    await post();
    expect(calls[0]).toMatchObject({
      ctx: { actor: { kind: 'guest' }, site: 'https://faro.test', now: expect.any(Date) },
      input: good,
      locale: 'en',
      device: 'Firefox/140.0 (X11; Linux)',
      address: '203.0.113.7',
    });
    expect(calls[0]!.form.get('name')).toBe('Ana');
  });

  it('the person whose session it is; a forged or an ended one is a guest', async () => {
    const person = await makePerson(db.store, 'puerta@faro.test', new Date());
    const actorWith = async (cookie: string) => {
      asks();
      request.cookies.set(sessionCookieName(), cookie);
      const { calls, post } = door();
      await post();
      return calls[0]!.ctx.actor;
    };
    const cookie = await sealSession(person.token);
    expect(sessionCookieName()).toBe('__Host-faro');
    expect(await actorWith(cookie)).toMatchObject({ kind: 'person', userId: person.userId });
    expect(await actorWith(person.token)).toEqual({ kind: 'guest' });
    expect(await actorWith(`${cookie}x`)).toEqual({ kind: 'guest' });
    await db.sql`update sessions set ended_at = now() where user_id = ${person.userId}`;
    expect(await actorWith(cookie)).toEqual({ kind: 'guest' });
  });
});

describe('what the rule answers', () => {
  const refuse = refusals('enrolment');

  it('a refusal is said in the language of the page, at its field, and all it wrote is undone', async () => {
    const name = 'refused';
    const refusal = refuse('letters-missing', { field: 'name', details: { letters: '漢' } });
    const { post, calls } = door(refusal);
    const message = 'El certificado no puede imprimir estas letras: 漢. Escriba el nombre sin ellas.';
    expect(await post({ ...good, name })).toEqual({
      status: 'refused',
      message,
      fields: { name: message },
      values: { ...good, name },
    });
    expect(calls).toHaveLength(1);
    expect(await records(name)).toBe(0);
    asks({}, 'en');
    expect(await door(refuse('full')).post()).toMatchObject({
      message: 'There are no places left in this course.',
      fields: {},
    });
  });

  it('what was done stays done', async () => {
    await door().post({ ...good, name: 'done' });
    expect(await records('done')).toBe(1);
  });

  it.each([
    ['missing', new NotFound()],
    ['forbidden', new Forbidden()],
  ])('%s is 404, and all it wrote is undone', async (name, fault) => {
    await expect(door(fault).post({ ...good, name })).rejects.toMatchObject(isNotFound);
    expect(await records(name)).toBe(0);
  });

  it('a fault stays a fault, and all it wrote is undone', async () => {
    const { post } = door(new Error('broken'));
    await expect(post({ ...good, name: 'broken' })).rejects.toThrow('broken');
    expect(await records('broken')).toBe(0);
  });

  it('is shown after the commit: elsewhere, or in place', async () => {
    let stood = 0;
    const send = action(
      schema,
      async (ctx, input) => {
        await record(ctx, { action: 'door.opened', subject: input.name });
        return done();
      },
      async (_value, { input }) => {
        stood = await records(input.name);
        return '/cursos';
      },
    );
    const digest = expect.stringMatching(/^NEXT_REDIRECT;.*;\/cursos;/);
    await expect(send(idle, formOf({ ...good, name: 'elsewhere' }))).rejects.toMatchObject({ digest });
    expect(stood).toBe(1);
  });

  it('K4: may open and close the session: a cookie for this host alone, that no script reads', async () => {
    const send = action(
      schema,
      async () => done(),
      async (_value, { setSession, clearSession }) => {
        await setSession('the token');
        await clearSession();
        return { status: 'idle' };
      },
    );
    await send(idle, formOf(good));
    const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: true };
    expect(request.written).toMatchObject([
      { name: '__Host-faro', options },
      { name: '__Host-faro', value: '', options: { ...options, maxAge: 0 } },
    ]);
    expect(request.written[0]!.value).not.toContain('the token');
    expect(await unsealSession(request.written[0]!.value)).toBe('the token');
  });
});

describe('SEC-10: limits', () => {
  const limits = (who: string): Limits => ({
    limits: (_input, address) => [[limit, `${who} ${address}`]],
  });

  it('count a try even when the rule refuses, and then refuse without asking it', async () => {
    const { post, calls } = door(refusals('enrolment')('wrong-key', { field: 'key' }), limits('a'));
    for (let tries = 0; tries < 3; tries++)
      expect(await post()).toMatchObject({ message: 'La clave no es correcta.' });
    expect(await post()).toEqual({
      status: 'refused',
      message: 'Hubo demasiados intentos. Espere 15 minutos y vuelva a intentarlo.',
      fields: {},
      values: good,
    });
    expect(calls).toHaveLength(3);
  });

  it('count a try that ends in a fault', async () => {
    const { post, calls } = door(new NotFound(), limits('b'));
    for (let tries = 0; tries < 3; tries++) await expect(post()).rejects.toMatchObject(isNotFound);
    expect(await post()).toMatchObject({ status: 'refused' });
    expect(calls).toHaveLength(3);
  });

  it('are of one address, and of what was asked', async () => {
    const { post } = door(done('yes'), limits('c'));
    for (let tries = 0; tries < 4; tries++) await post();
    expect(await post()).toMatchObject({ status: 'refused' });
    asks({ 'x-faro-address': '203.0.113.8' });
    expect(await post()).toMatchObject({ status: 'done' });
    asks();
    expect(await door(done('yes'), limits('d')).post()).toMatchObject({ status: 'done' });
  });

  it('count nothing for a form that is not valid', async () => {
    const { post } = door(done('yes'), limits('e'));
    for (let tries = 0; tries < 5; tries++) await post({ email: 'x', name: 'Ana' });
    expect(await post()).toMatchObject({ status: 'done' });
  });

  it('hold for 20 at once', async () => {
    await warm(openedStore().store, 10);
    const { post, calls } = door(done('yes'), limits('f'));
    const states = await Promise.all(Array.from({ length: 20 }, () => post()));
    expect(states.filter(({ status }) => status === 'done')).toHaveLength(3);
    expect(calls).toHaveLength(3);
  });
});
