import 'server-only';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { z } from 'zod';
import { sealSession, sessionCookie, sessionCookieName } from '@/auth';
import { isWithinLimit, type Tries } from '@/lib/accounts/limit';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Context } from '@/lib/kernel/context';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import type { FormState } from '@/lib/kernel/form-state';
import { isFromOwnPage } from '@/lib/kernel/own-page';
import type { Refusal, Result } from '@/lib/kernel/result';
import { FormError } from '@/questions/kind';
import { visit, visitorAddress } from './visit';

/** What a rule may need to know of the request besides its input. */
export type Request = { form: FormData; locale: Locale; device: string; address: string };

type Rule<Input, Value> = (ctx: Context, input: Input, request: Request) => Promise<Result<Value>>;

/** After the commit: the address to show next, or a message to show in place. */
type Afterwards<Input, Value> = (
  value: Value,
  door: Request & { input: Input; setSession(token: string): Promise<void>; clearSession(): Promise<void> },
) => Promise<string | FormState> | string | FormState;

/** `person` is the account that asks, or `guest`. */
type Options<Input, Value> = {
  limits?: (input: Input, address: string, person: string, ctx: Context) => Promise<Tries> | Tries;
  /** The rule where a single statement that writes is enough; null leaves it to the rule. */
  quick?: (ctx: Context, input: Input, request: Request) => Promise<Result<Value> | null>;
};

/**
 * A door for a plain form: who is asking, what did they send, may they and do it (one transaction; a refusal
 * rolls back), then show it. Works without JavaScript.
 */
export function action<Schema extends z.ZodType, Value>(
  schema: Schema,
  rule: Rule<z.output<Schema>, Value>,
  afterwards: Afterwards<z.output<Schema>, Value>,
  options: Options<z.output<Schema>, Value> = {},
) {
  return async (_state: FormState, form: FormData): Promise<FormState> => {
    if (!(await isOwnPage())) notFound();
    const { ctx, locale } = await visit();
    const sent = fieldsOf(form);
    const parsed = schema.safeParse(sent);
    if (!parsed.success) return invalidState(parsed.error, sent, locale);
    const address = await visitorAddress();
    const person = ctx.actor.kind === 'person' ? ctx.actor.userId : 'guest';
    for (const [limit, who] of (await options.limits?.(parsed.data, address, person, ctx)) ?? []) {
      if (!(await isWithinLimit(ctx, limit, who))) {
        const refusal: Refusal = {
          ok: false,
          part: 'forms',
          reason: 'too-many-tries',
          details: { minutes: limit.minutes },
        };
        return refusedState(refusal, sent, locale);
      }
    }
    const device = (await headers()).get('user-agent') ?? '';
    const request: Request = { form, locale, device, address };
    const kept = options.quick && (await orNotFound(options.quick(ctx, parsed.data, request)));
    const result = kept ?? (await orNotFound(runRule(ctx, (inside) => rule(inside, parsed.data, request))));
    if (!result.ok) return refusedState(result, sent, locale);
    const next = await afterwards(result.value, { ...request, input: parsed.data, setSession, clearSession });
    if (typeof next === 'string') redirect(next);
    return next;
  };
}

class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}

/** Runs a rule in one transaction; a refusal rolls it back. */
export async function runRule<Value>(
  ctx: Context,
  rule: (inside: Context) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await ctx.store.transaction(async (store) => {
      const result = await rule({ ...ctx, store });
      if (!result.ok) throw new RolledBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal;
    throw error;
  }
}

/** A page's own read: the same faults, the same 404. So is a form that no page of ours could have sent. */
export async function orNotFound<Value>(read: Promise<Value>): Promise<Value> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden || error instanceof FormError) notFound();
    throw error;
  }
}

/** Whether a page of our own sent this. Next runs an action that names no origin at all; we do not. */
export async function isOwnPage(): Promise<boolean> {
  return isFromOwnPage(await headers());
}

function fieldsOf(form: FormData): Record<string, string> {
  const entries = [...form.entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('$ACTION'),
  );
  return Object.fromEntries(entries);
}

function invalidState(error: z.ZodError, sent: Record<string, string>, locale: Locale): FormState {
  const t = translator(locale, 'forms.errors');
  const texts = new Set([
    'required',
    'email',
    'password-short',
    'password-long',
    'too-long',
    'code',
    'consent',
  ]);
  const fields = Object.fromEntries(
    error.issues.map((issue) => [
      issue.path.join('.'),
      t(texts.has(issue.message) ? issue.message : 'invalid'),
    ]),
  );
  return { status: 'refused', message: t('summary'), fields, values: withoutSecrets(sent) };
}

function refusedState(refusal: Refusal, sent: Record<string, string>, locale: Locale): FormState {
  const message = translator(locale, `${refusal.part}.refusals`)(refusal.reason, refusal.details);
  const fields = Object.fromEntries([refusal.field ?? []].flat().map((name) => [name, message]));
  return { status: 'refused', message, fields, values: withoutSecrets(sent) };
}

function withoutSecrets(sent: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !/password|key/i.test(name)));
}

/** From now on this browser holds this session. */
export async function setSession(token: string): Promise<void> {
  (await cookies()).set(sessionCookieName(), await sealSession(token), sessionCookie());
}

async function clearSession(): Promise<void> {
  (await cookies()).set(sessionCookieName(), '', { ...sessionCookie(), maxAge: 0 });
}
