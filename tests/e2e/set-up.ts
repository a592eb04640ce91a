import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { startProvider } from '@/tests/support/openid-provider';

/** The courses that the tests need besides the ones of `content/`, and the institution that signs people in. */
export default async function setUp(): Promise<() => Promise<void>> {
  const program = join(import.meta.dirname, 'publish-courses.ts');
  execFileSync(process.execPath, ['--import', 'tsx', program], { stdio: 'inherit' });
  const { OIDC_ISSUER, OIDC_CLIENT_ID: clientId = '', OIDC_CLIENT_SECRET: secret = '' } = process.env;
  if (!OIDC_ISSUER) return async () => {};
  const provider = await startProvider({ port: Number(new URL(OIDC_ISSUER).port), clientId, secret });
  return provider.close;
}
