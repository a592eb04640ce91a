import { runCommand } from './closing';
import { serve } from './serve';

await runCommand((closing) => serve('dev', closing), 0);
