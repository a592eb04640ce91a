import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The courses that the tests need besides the ones of `content/`. */
export default function setUp(): void {
  const program = join(import.meta.dirname, 'publish-courses.ts');
  execFileSync(process.execPath, ['--import', 'tsx', program], { stdio: 'inherit' });
}
