import { decode, encode } from 'next-auth/jwt';
import { env } from './env';
import { keep } from './lib/kernel/keep';

/*
 * The one file that knows next-auth. Its signed and encrypted token carries nothing but our random session token;
 * who that is, and whether the session is still open, stands in the table `sessions` and is looked up each time.
 */

const maxAge = 30 * 24 * 60 * 60;

const isSecure = () => env().SITE_URL.startsWith('https:');

/** `__Host-` binds the cookie to this host and to https; a plain http installation cannot have it. */
export const hostCookie = (name: string) => (isSecure() ? `__Host-${name}` : name);

export const sessionCookieName = () => hostCookie('faro');

export const sessionCookie = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge }) as const;

/** The cookie's value for a session token. */
export function sealSession(token: string): Promise<string> {
  return encode({ token: { sid: token }, secret: env().AUTH_SECRET, maxAge });
}

type Opened = { sid: string; until: number };

/** Taking a cookie apart costs a third of a millisecond, and each comes with every request of its holder. */
const opened = keep<Opened>(5000);

async function open(cookie: string): Promise<Opened> {
  const payload = await decode({ token: cookie, secret: env().AUTH_SECRET });
  if (typeof payload?.sid !== 'string') throw new Error('The cookie holds no session.');
  return { sid: payload.sid, until: Number(payload.exp) * 1000 };
}

/** The session token in a cookie's value; null when it is not ours or its time is over. */
export async function unsealSession(cookie: string): Promise<string | null> {
  const found = await opened(cookie, () => open(cookie)).catch(() => null);
  return found && found.until > Date.now() ? found.sid : null;
}

/** Something that this browser keeps for us and can neither read nor change; good for one purpose and a while. */
export function sealNote(purpose: string, note: unknown, minutes: number): Promise<string> {
  return encode({ token: { note }, secret: env().AUTH_SECRET, salt: purpose, maxAge: minutes * 60 });
}

/** What was sealed for this purpose; undefined when it is not ours, for something else, or its time is over. */
export async function unsealNote(purpose: string, cookie: string | undefined): Promise<unknown> {
  const decoding = decode({ token: cookie, secret: env().AUTH_SECRET, salt: purpose });
  return (await decoding.catch(() => null))?.note;
}
