import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { root, testEnvironment } from './environment';
import { Problem } from './problem';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium that runs: the one given, an installed one, or one that is installed now. */
export async function findBrowser(): Promise<string> {
  const { CHROMIUM_PATH } = testEnvironment();
  if (CHROMIUM_PATH && runs(CHROMIUM_PATH)) return CHROMIUM_PATH;
  const candidates = [...usual, chromium.executablePath()];
  const found = candidates.find(runs);
  if (found) return found;
  for (const install of [installWithPlaywright, installWithApt]) {
    install();
    const installed = candidates.find(runs);
    if (installed) return installed;
  }
  throw new Problem(
    'No hay un navegador para las pruebas. Instale uno (en Debian o Ubuntu: apt-get install chromium; en otros ' +
      'sistemas: npx playwright install --with-deps chromium) o indique dónde está: CHROMIUM_PATH=/ruta npm test',
  );
}

// It must run, not only be there: on Ubuntu the file may be a stub that asks for a snap.
function runs(path: string): boolean {
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

function installWithPlaywright(): void {
  console.log('No hay navegador; se descarga Chromium…');
  const withDependencies = process.getuid?.() === 0 ? ['--with-deps'] : [];
  run('npx', ['playwright', 'install', ...withDependencies, 'chromium']);
}

function installWithApt(): void {
  if (process.getuid?.() !== 0) return;
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
}

function run(command: string, args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, args, { cwd: root, env, stdio: 'inherit', timeout: 300_000 });
}
