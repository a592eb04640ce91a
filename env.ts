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
});

type Env = Omit<z.infer<typeof schema>, 'SITE_URL'> & { SITE_URL: string };

let parsed: Env | undefined;

/**
 * The environment, read once and checked. Throws with the names of what is missing or wrong.
 * A function and not a constant: `next build` must pass with nothing set.
 */
export function env(): Env {
  if (parsed) return parsed;
  const blanksRemoved = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(blanksRemoved);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Faro cannot start; the environment is incomplete:\n${problems.join('\n')}`);
  }
  parsed = { ...result.data, SITE_URL: result.data.SITE_URL ?? `http://localhost:${result.data.PORT}` };
  return parsed;
}
