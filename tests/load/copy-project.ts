import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '@/bin/environment';

/** What a checkout holds and a copy makes itself, or must not know. */
const left = /^(node_modules|\.git|\.next|\.data|\.test|coverage|test-results|playwright-report|\.env.*)$/;

/**
 * Copies the project into `folder`, its packages as hard links, and adds the page of static text. Nothing of that page
 * stands in the project itself, so nothing of it ships.
 */
export function copyProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  // PostgreSQL does not run as root: its account passes through to its data.
  chmodSync(folder, 0o711);
  for (const name of readdirSync(folder))
    if (!left.test(name)) rmSync(join(folder, name), { recursive: true });
  for (const name of readdirSync(root)) {
    if (!left.test(name) && !name.endsWith('.tsbuildinfo'))
      cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  const packages = join(folder, 'node_modules');
  if (!existsSync(packages)) linkTree(join(root, 'node_modules'), packages);
  const page = join(folder, 'app/[locale]/(public)/carga/[length]/page.tsx');
  mkdirSync(dirname(page), { recursive: true });
  copyFileSync(new URL('static-page.tsx', import.meta.url), page);
}

function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [one, other] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(one, other);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(one), other);
    else linkFile(one, other);
  }
}

/** On another file system there are no links to it. */
function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
