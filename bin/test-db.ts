import { startTool } from './child';
import type { Closing } from './closing';
import type { Environment } from './environment';
import { countVitest, reportFile, type Stage } from './stage';

export async function testDatabaseRules(
  server: string,
  environment: Environment,
  closing: Closing,
): Promise<Stage> {
  const file = reportFile('db');
  const child = startTool(
    'vitest',
    ['run', '--project', 'db', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { environment: { ...environment, TEST_DATABASE_URL: server } },
  );
  return countVitest('pruebas con base de datos', file, await closing.follow(child));
}
