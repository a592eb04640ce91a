import { expect } from '@playwright/test';
import { hashPassword } from '@/lib/accounts/password';
import { database, newEmail, password } from './person';

export const site = process.env.E2E_BASE_URL ?? 'http://localhost:3000';

export type Fields = [name: string, value: string][];

/** Somebody without a browser: cookies, plain forms, and nothing that a page runs. */
export class Visitor {
  readonly jar = new Map<string, string>();

  constructor(
    readonly email = '',
    readonly userId = '',
  ) {}

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.jar.size > 0 && !headers.has('cookie')) headers.set('cookie', this.cookie);
    const answer = await fetch(new URL(address, site), { redirect: 'manual', ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value && !/max-age=0/i.test(line)) this.jar.set(name, value);
      else this.jar.delete(name);
    }
    return answer;
  }

  async read(address: string): Promise<string> {
    const answer = await this.ask(address);
    expect(answer.status, address).toBe(200);
    return answer.text();
  }

  /** The hidden fields of the page's form that holds this text, as a browser without scripts would send them. */
  async form(address: string, holding: string): Promise<Fields> {
    const found = formsOf(await this.read(address)).find(({ html }) => html.includes(holding));
    if (!found) throw new Error(`${address} has no form with «${holding}».`);
    return found.fields;
  }

  send(
    address: string,
    fields: Fields,
    headers: Record<string, string> = { origin: site },
  ): Promise<Response> {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    return this.ask(address, { method: 'POST', body, headers });
  }

  /** Fills in and sends a form; tells where it leads. */
  async submit(address: string, holding: string, more: Fields = []): Promise<string> {
    const answer = await this.send(address, [...(await this.form(address, holding)), ...more]);
    const to = answer.headers.get('location');
    if (!to) throw new Error(`«${holding}» on ${address} was answered ${answer.status} and led nowhere.`);
    const { pathname, search } = new URL(to, site);
    return pathname + search;
  }

  async signIn(secret = password): Promise<this> {
    await this.submit('/entrar', 'name="password"', [
      ['email', this.email],
      ['password', secret],
    ]);
    return this;
  }

  /** What a browser needs to be this visitor. */
  get storage() {
    const domain = new URL(site).hostname;
    const common = {
      domain,
      path: '/',
      expires: -1,
      httpOnly: true,
      secure: false,
      sameSite: 'Lax' as const,
    };
    return { cookies: [...this.jar].map(([name, value]) => ({ name, value, ...common })), origins: [] };
  }
}

export function formsOf(html: string): { html: string; fields: Fields }[] {
  return [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([form]) => ({
    html: form,
    fields: [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
      attribute(input, 'name'),
      attribute(input, 'value'),
    ]),
  }));
}

const attribute = (tag: string, name: string) =>
  unescapeHtml(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

export const unescapeHtml = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replace(/&#x27;|&#39;/g, "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** A page, or what Next's own navigation fetches instead of it. */
export const askFor = (visitor: Visitor, address: string, isPayload: boolean) =>
  isPayload
    ? visitor.ask(`${address}${address.includes('?') ? '&' : '?'}_rsc`, { headers: { RSC: '1' } })
    : visitor.ask(address);

let hash: Promise<string> | undefined;

/** An account that stands in the database already, signed in. */
export async function newVisitor(
  facts: { isAdmin?: boolean; coordinates?: string[] } = {},
): Promise<Visitor> {
  hash ??= hashPassword(password);
  const email = newEmail();
  const [user] = await database<{ id: string }[]>`
    insert into users (email, email_confirmed_at, password_hash, given_names, surnames, certificate_name, is_admin, created_at)
    values (${email}, now(), ${await hash}, 'Inés', 'Quirós Ñáñez', 'Inés Quirós Ñáñez', ${facts.isAdmin ?? false}, now())
    returning id`;
  for (const slug of facts.coordinates ?? [])
    await database`
      insert into course_staff (course_id, user_id, role)
      select id, ${user!.id}, 'coordinator' from courses where slug = ${slug}`;
  await forgetTries();
  return new Visitor(email, user!.id).signIn();
}

/** All tests come from one address, and are more than thirty people. A row that the site is counting on is left to it. */
export const forgetTries = () => database`
  delete from rate_limits where ctid in (select ctid from rate_limits for update skip locked)`;
