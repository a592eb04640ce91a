import { expect, it, vi } from 'vitest';
import { GET as callback } from '@/app/api/oidc/callback/route';
import { GET as start } from '@/app/api/oidc/start/route';

vi.mock('next/headers', async () => (await import('./request')).nextHeaders);
vi.mock('next-intl/server', async () => (await import('./request')).nextIntl);

for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME']) vi.stubEnv(name, '');
vi.stubEnv('DATABASE_URL', 'postgres://localhost/none');
vi.stubEnv('AUTH_SECRET', 'x'.repeat(32));
vi.stubEnv('SIGNING_KEY_PASSPHRASE', 'y'.repeat(16));

it.each([
  ['start', start],
  ['callback', callback],
])('K4: without an institution there is no /api/oidc/%s', async (name, door) => {
  const answer = await door(new Request(`http://localhost:3000/api/oidc/${name}?code=x&state=es.y`));
  expect(answer.status).toBe(404);
});
