import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { hostCookie, sealNote, sessionCookie, unsealNote } from '@/auth';
import { claims } from '@/lib/accounts/input';
import { locales } from '@/lib/i18n/locales';

/** What a browser keeps for us, sealed, from one page to another. `name` is the cookie's and the seal's. */
type Note<Schema extends z.ZodType> = { name: string; schema: Schema; minutes: number };

/** Between asking the institution and its answer: what the browser must bring back (`verifier` is PKCE's), and where to. */
export const question = {
  name: 'faro-oidc',
  schema: z.object({
    state: z.string(),
    nonce: z.string(),
    verifier: z.string(),
    locale: z.enum(locales),
    back: z.string().nullable(),
  }),
  minutes: 10,
} satisfies Note<z.ZodType>;

/** Between the institution's answer and the account that is still to be made: for whom it vouches. */
export const newcomer = {
  name: 'faro-newcomer',
  schema: z.object({ claims: claims.extend({ email: z.string() }), back: z.string().nullable() }),
  minutes: 30,
} satisfies Note<z.ZodType>;

export async function keepNote<Schema extends z.ZodType>(
  { name, minutes }: Note<Schema>,
  note: z.output<Schema>,
): Promise<void> {
  const sealed = await sealNote(name, note, minutes);
  (await cookies()).set(hostCookie(name), sealed, { ...sessionCookie(), maxAge: minutes * 60 });
}

/** The note that this browser has, if it is ours and its time is not over. */
export async function readNote<Schema extends z.ZodType>({
  name,
  schema,
}: Note<Schema>): Promise<z.output<Schema> | null> {
  const cookie = (await cookies()).get(hostCookie(name))?.value;
  const note = schema.safeParse(await unsealNote(name, cookie));
  return note.success ? note.data : null;
}

export async function dropNote({ name }: Note<z.ZodType>): Promise<void> {
  (await cookies()).set(hostCookie(name), '', { ...sessionCookie(), maxAge: 0 });
}
