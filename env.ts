import { z } from 'zod';

const text = z.string().min(1);

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** The database. `npm start` sets it to its own server when it is not given. */
  DATABASE_URL: text,
  DATABASE_POOL_MAX: z.coerce.number().int().min(1).max(200).default(10),
  /** Statements are prepared once for each connection; off behind a PgBouncer before 1.21 in transaction mode. */
  DATABASE_PREPARE: z.stringbool().default(true),
  /** The public address, without a slash at the end; printed on certificates. */
  SITE_URL: z
    .url()
    .optional()
    .transform((url) => url?.replace(/\/+$/, '')),
  AUTH_SECRET: text.min(32),
  /** Opens the installation's signing key, which lies encrypted in the database. */
  SIGNING_KEY_PASSPHRASE: text.min(16),
  SMTP_URL: text.optional(),
  MAIL_FROM: text.default('Faro <no-responder@localhost>'),
  /** How many reverse proxies stand in front; 0 = the address of the connection is the visitor's. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
  FARO_DEMO: z.stringbool().default(false),
  /** Signing in with the institution's account: all four, or none. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  /** The institution's name, as the button says it. */
  OIDC_NAME: text.max(60).optional(),
});

/** Who signs people in beside us, over OpenID Connect. */
export type Provider = { issuer: string; clientId: string; clientSecret: string; name: string };

type Given = z.infer<typeof schema>;
type Env = Omit<Given, 'SITE_URL'> & { SITE_URL: string; provider: Provider | null };

const isSafe = (address: string) => {
  const { protocol, hostname } = new URL(address);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isHere);
};

/** What is wrong with the four variables of the institution, in lines of variable and reason. */
function problemsOfProvider(given: Given, site: string): string[] {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const;
  const missing = names.filter((name) => !given[name]);
  if (missing.length === names.length) return [];
  const unsafe = Object.entries({ OIDC_ISSUER: given.OIDC_ISSUER, SITE_URL: site })
    .filter(([, address]) => address && !isSafe(address))
    .map(([name]) => `${name}: with OIDC_* it must begin with https:// (but for localhost)`);
  return [...missing.map((name) => `${name}: OIDC_* are given all four or not at all`), ...unsafe];
}

let parsed: Env | undefined;

/**
 * The environment, read once and checked. Throws with the names of what is missing or wrong.
 * A function and not a constant: `next build` must pass with nothing set.
 */
export function env(): Env {
  if (parsed) return parsed;
  const blanksRemoved = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(blanksRemoved);
  if (!result.success)
    throw incomplete(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const given = result.data;
  const SITE_URL = given.SITE_URL ?? `http://localhost:${given.PORT}`;
  const problems = problemsOfProvider(given, SITE_URL);
  if (problems.length > 0) throw incomplete(problems);
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given;
  const name = given.OIDC_NAME;
  const provider =
    issuer && clientId && clientSecret && name ? { issuer, clientId, clientSecret, name } : null;
  parsed = { ...given, SITE_URL, provider };
  return parsed;
}

const incomplete = (problems: string[]) =>
  new Error(
    `Faro cannot start; the environment is incomplete:\n${problems.map((line) => `  ${line}`).join('\n')}`,
  );
