import { randomBytes } from 'node:crypto';
import { findBrowser } from './browser';
import { ensureBuild } from './build';
import { startTool } from './child';
import type { Closing } from './closing';
import type { Environment } from './environment';
import { waitForHealth } from './health';
import { findFreePort } from './port';
import { explain, Problem } from './problem';
import { seed } from './seed';
import { startSite } from './site';
import { countPlaywright, reportFile, type Stage } from './stage';
import { recreate, template } from './template';

const name = 'pruebas en el navegador';

/** The journeys of people, in a real browser, on the production build with a database like that of a first start. */
export async function testInBrowser(
  server: string,
  environment: Environment,
  closing: Closing,
): Promise<Stage> {
  try {
    const browser = await findBrowser();
    await ensureBuild(environment, closing);
    const database = await recreate(server, 'faro_e2e', template);
    await seed(database, { demo: true });
    const port = await findFreePort();
    const address = `http://localhost:${port}`;
    const institution = await inventInstitution();
    const site = startSite(
      'start',
      port,
      { ...environment, ...institution, DATABASE_URL: database, SITE_URL: address },
      closing,
    );
    if (!(await waitForHealth(address, 60))) throw new Problem('El sitio no responde en /api/health.');
    const file = reportFile('e2e');
    const child = startTool('playwright', ['test', '--reporter=list,json'], {
      environment: {
        ...environment,
        ...institution,
        CHROMIUM_PATH: browser,
        E2E_BASE_URL: address,
        E2E_DATABASE_URL: database,
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      },
    });
    const code = await closing.follow(child);
    await site.stop();
    return countPlaywright(name, file, code);
  } catch (error) {
    console.error(explain(error));
    return { name, passed: 0, failed: 1 };
  }
}

/** Whose accounts open the site too: nobody answers there until the tests do. */
async function inventInstitution(): Promise<Record<string, string>> {
  return {
    OIDC_ISSUER: `http://localhost:${await findFreePort()}`,
    OIDC_CLIENT_ID: 'faro',
    OIDC_CLIENT_SECRET: randomBytes(16).toString('hex'),
    OIDC_NAME: 'Instituto Marina',
  };
}
