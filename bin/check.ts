import { runChecks } from './checks';
import { runCommand } from './closing';
import { testEnvironment } from './environment';
import { summarise } from './summary';

await runCommand(async (closing) => summarise(await runChecks(testEnvironment(), closing)));
