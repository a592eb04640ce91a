import 'server-only';
import { type BaseClient, custom, errors, generators, Issuer } from 'openid-client';
import type { z } from 'zod';
import { env, type Provider } from '@/env';
import { type Claims, readClaims } from '@/lib/accounts/read-claims';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { done, type Refusal, type Result, refusals } from '@/lib/kernel/result';
import type { question } from './sealed';

/* The one file that knows openid-client, which checks all that the institution answers. */

const refuse = refusals('accounts');

const wanted = 'openid email profile';
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const hour = 3_600_000;

custom.setHttpOptionsDefaults({ timeout: 5000 });

type Question = Pick<z.infer<typeof question.schema>, 'state' | 'nonce' | 'verifier'>;

const callback = () => `${env().SITE_URL}/api/oidc/callback`;

async function introduce(provider: Provider): Promise<BaseClient> {
  const issuer = await Issuer.discover(provider.issuer);
  const bare = (address: string) => address.replace(/\/$/, '');
  if (bare(issuer.metadata.issuer) !== bare(provider.issuer))
    throw new Error(`The institution at OIDC_ISSUER calls itself ${issuer.metadata.issuer}.`);
  const signed = issuer.metadata.id_token_signing_alg_values_supported;
  const known = algorithms.find((one) => !Array.isArray(signed) || signed.includes(one));
  const client = new issuer.Client({
    client_id: provider.clientId,
    client_secret: provider.clientSecret,
    redirect_uris: [callback()],
    response_types: ['code'],
    id_token_signed_response_alg: known ?? 'RS256',
  });
  client[custom.clock_tolerance] = 10;
  return client;
}

let met: { client: Promise<BaseClient>; until: number } | undefined;

/** Asked for when somebody first signs in, so that Faro runs while the institution does not; anew each hour. */
function clientOf(provider: Provider): Promise<BaseClient> {
  if (met && met.until > Date.now()) return met.client;
  const client = introduce(provider);
  met = { client, until: Date.now() + hour };
  client.catch(() => {
    met = undefined;
  });
  return client;
}

/**
 * The institution's address where the person signs in, and what this browser must bring back from there. `state`
 * begins with the language, so that an answer to a question that is over can still be explained.
 */
export async function askInstitution(
  provider: Provider,
  locale: Locale,
): Promise<Result<{ address: string; asked: Question }>> {
  try {
    const client = await clientOf(provider);
    const asked = {
      state: `${locale}.${generators.state()}`,
      nonce: generators.nonce(),
      verifier: generators.codeVerifier(),
    };
    const address = client.authorizationUrl({
      scope: wanted,
      state: asked.state,
      nonce: asked.nonce,
      code_challenge: generators.codeChallenge(asked.verifier),
      code_challenge_method: 'S256',
    });
    return done({ address, asked });
  } catch (error) {
    return explained(error);
  }
}

/** Whom the institution has signed in, once its answer and its signature proved right. */
export async function hearInstitution(
  provider: Provider,
  answer: URLSearchParams,
  { state, nonce, verifier }: Question,
): Promise<Result<Claims>> {
  try {
    const client = await clientOf(provider);
    const params = client.callbackParams(`?${answer}`);
    const tokens = await client.callback(callback(), params, {
      state,
      nonce,
      code_verifier: verifier,
      response_type: 'code',
    });
    const told = tokens.claims();
    // Many institutions tell the address only when they are asked once more.
    const { userinfo_endpoint } = client.issuer.metadata;
    const more = told.email_verified === undefined && userinfo_endpoint ? await client.userinfo(tokens) : {};
    const claims = readClaims({ ...told, ...more, iss: told.iss, sub: told.sub });
    return claims ? done(claims) : refuse('institution-failed');
  } catch (error) {
    return explained(error);
  }
}

/** Says in the log what went wrong, with nothing of the person, and to the person what to do. */
function explained(error: unknown): Refusal {
  if (!(error instanceof Error)) throw error;
  const isTold = error instanceof errors.OPError;
  const reason = isTold ? error.error : error.message.replace(/(state|nonce) mismatch.*/s, '$1 mismatch');
  console.warn(`Signing in with the institution failed: ${JSON.stringify(reason?.slice(0, 300))}`);
  if (isTold && error.error === 'access_denied') return refuse('institution-cancelled');
  const status = isTold || error instanceof errors.RPError ? (error.response?.statusCode ?? 0) : 0;
  const code = 'code' in error ? String(error.code) : 'ERR_';
  const isDown = !code.startsWith('ERR_') || /timed out/.test(error.message) || status >= 500;
  return refuse(isDown ? 'institution-down' : 'institution-failed');
}

/** Leads a browser on; a relative address stays on this site. */
export const onTo = (address: string) =>
  new Response(null, { status: 307, headers: { Location: address, 'Cache-Control': 'no-store' } });

/** Back to where people sign in, which says why. */
export const toSignIn = (locale: Locale, { reason }: Refusal, back: string | null) =>
  onTo(href(locale, '/entrar', {}, { aviso: reason, ...(back ? { volver: back } : {}) }));
