import { runChecks } from './checks';
import { runCommand } from './closing';
import { ownEnvironment } from './environment';
import { summarise } from './summary';

await runCommand(async (closing) => summarise(await runChecks(ownEnvironment(), closing)));
