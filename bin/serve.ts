import { ensureBuild } from './build';
import type { Closing } from './closing';
import { openDatabase } from './database';
import { type Environment, home, loadEnvironment } from './environment';
import { waitForHealth } from './health';
import { withLock } from './lock';
import { migrate } from './migrate';
import { demandFreePort, readPort } from './port';
import { demandSecrets, keepSecrets } from './secrets';
import { seed } from './seed';
import { startSite } from './site';
import { welcome } from './welcome';

/** From nothing to a site that answers: database, tables, courses, build, web server. Ends when the web server does. */
export async function serve(mode: 'start' | 'dev', closing: Closing): Promise<number> {
  const given = loadEnvironment();
  const port = readPort(given);
  await demandFreePort(port);
  const environment = await prepare(given, closing);
  if (mode === 'start') await ensureBuild(environment, closing);
  // Again, because the build takes its time and the web server's own complaint is not for people.
  await demandFreePort(port);
  if (closing.hasBegun()) return 0;
  const site = startSite(mode, port, environment, closing);
  const isUp = waitForHealth(`http://localhost:${port}`, 120);
  void isUp.then((yes) => console.log(yes ? welcome(port, environment) : 'Faro no responde todavía.'));
  return site.exited;
}

async function prepare(given: Environment, closing: Closing): Promise<Environment> {
  if (given.DATABASE_URL) demandSecrets(given);
  const { url, isEmbedded } = await openDatabase(given, closing);
  return withLock(url, 'start', async () => {
    const secrets = isEmbedded ? keepSecrets(home, given) : demandSecrets(given);
    await migrate(url);
    await seed(url, { demo: isEmbedded });
    const place = isEmbedded ? { FARO_DATA_DIR: home } : {};
    return { ...given, ...secrets, ...place, DATABASE_URL: url, FARO_DEMO: isEmbedded ? '1' : '0' };
  });
}
