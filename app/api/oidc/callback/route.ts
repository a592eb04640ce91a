import { runRule, setSession } from '@/app/action';
import { hearInstitution, onTo, toSignIn } from '@/app/oidc';
import { dropNote, keepNote, newcomer, question, readNote } from '@/app/sealed';
import { visit, visitorAddress } from '@/app/visit';
import { env } from '@/env';
import { arrivalTries, giveBackTries, isWithinLimit } from '@/lib/accounts/limit';
import { onwards } from '@/lib/accounts/onwards';
import { signInWithIdentity } from '@/lib/accounts/sign-in-with-identity';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';
import { refusals } from '@/lib/kernel/result';

const refuse = refusals('accounts');

/** Back from the institution: a session, or the page of newcomers; else what went wrong, where people sign in. */
export async function GET(request: Request): Promise<Response> {
  const { provider } = env();
  if (!provider) return new Response('Not found', { status: 404 });
  const answer = new URL(request.url).searchParams;
  const note = await readNote(question);
  if (!note)
    return toSignIn(asLocale(answer.get('state')?.split('.')[0]), refuse('institution-failed'), null);
  await dropNote(question);
  const { locale, back } = note;
  const { ctx } = await visit();
  const tries = arrivalTries(await visitorAddress());
  for (const [limit, who] of tries)
    if (!(await isWithinLimit(ctx, limit, who))) return toSignIn(locale, refuse('institution-tries'), back);
  const heard = await hearInstitution(provider, answer, note);
  if (!heard.ok) return toSignIn(locale, heard, back);
  const claims = heard.value;
  const device = request.headers.get('user-agent') ?? '';
  const arrival = { claims, institution: provider.name, device };
  const entered = await runRule(ctx, (inside) => signInWithIdentity(inside, arrival));
  if (!entered.ok) return toSignIn(locale, entered, back);
  await giveBackTries(ctx, tries);
  if ('token' in entered.value) {
    await setSession(entered.value.token);
    return onTo(onwards(entered.value, back, locale));
  }
  await keepNote(newcomer, { claims: { ...claims, email: claims.email ?? '' }, back });
  return onTo(href(locale, '/registro/institucion'));
}
