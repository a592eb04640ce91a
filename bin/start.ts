import { runCommand } from './closing';
import { serve } from './serve';

await runCommand((closing) => serve('start', closing), 0);
