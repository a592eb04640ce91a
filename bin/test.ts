import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runChecks } from './checks';
import { type Closing, runCommand } from './closing';
import { home, root, testEnvironment } from './environment';
import { removePostgres, startPostgres } from './postgres/start-postgres';
import { Problem } from './problem';
import { keepSecrets } from './secrets';
import type { Stage } from './stage';
import { summarise } from './summary';
import { makeTemplate } from './template';
import { testDatabaseRules } from './test-db';
import { testInBrowser } from './test-e2e';

const stages = ['check', 'db', 'e2e'] as const;
const place = join(root, '.test');

await runCommand(async (closing) => {
  const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
  const wanted = stages.filter((stage) => !only || stage === only);
  if (wanted.length === 0) throw new Problem(`--only=${only} no existe. Puede ser: ${stages.join(', ')}.`);

  const given = testEnvironment();
  const environment = {
    ...given,
    ...keepSecrets(home, given),
    FARO_DATA_DIR: join(place, 'data'),
    FARO_DEMO: '1',
  };
  const server = await startServer(closing);
  const outcomes: Stage[] = [];
  if (wanted.includes('check')) outcomes.push(...(await runChecks(environment, closing)));
  if (wanted.includes('db')) outcomes.push(await testDatabaseRules(server, environment, closing));
  if (wanted.includes('e2e')) outcomes.push(await testInBrowser(server, environment, closing));
  return summarise(outcomes);
});

async function startServer(closing: Closing): Promise<string> {
  await removePostgres(place);
  mkdirSync(place, { recursive: true });
  const starting = startPostgres({ dataDir: place, durable: false, database: 'postgres' });
  closing.add(async () => (await starting.catch(() => undefined))?.stop());
  const { url } = await starting;
  await makeTemplate(url);
  return url;
}
