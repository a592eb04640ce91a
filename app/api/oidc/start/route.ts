import { askInstitution, onTo, toSignIn } from '@/app/oidc';
import { keepNote, question } from '@/app/sealed';
import { visit } from '@/app/visit';
import { env } from '@/env';
import { safeReturn } from '@/lib/accounts/safe-return';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';

/** On to the institution, to sign in there; `?volver=` says where to go afterwards, `?idioma=en` how to speak. */
export async function GET(request: Request): Promise<Response> {
  const { provider } = env();
  if (!provider) return new Response('Not found', { status: 404 });
  const { searchParams } = new URL(request.url);
  const locale = asLocale(searchParams.get('idioma'));
  const back = safeReturn(searchParams.get('volver'));
  if ((await visit()).visitor) return onTo(back ?? href(locale, '/aprender'));
  const result = await askInstitution(provider, locale);
  if (!result.ok) return toSignIn(locale, result, back);
  const { address, asked } = result.value;
  await keepNote(question, { ...asked, locale, back: shortEnough(back) });
  return onTo(address);
}

/** A browser drops cookies of more than four kilobytes. */
const shortEnough = (back: string | null) => (back && back.length <= 500 ? back : null);
