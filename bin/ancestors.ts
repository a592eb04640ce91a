import { readFileSync } from 'node:fs';

/** Calls back when the `npm` or `tsx` that started us is gone without a word: nobody could stop us any more. */
export function watchAncestors(lost: () => void): void {
  if (process.connected) process.once('disconnect', lost);
  const before = lineUpToNpm();
  if (before.length === 0) return;
  const timer = setInterval(() => {
    if (lineUpToNpm().join() === before.join()) return;
    clearInterval(timer);
    lost();
  }, 1000);
  timer.unref();
}

/** Process numbers from our parent up to npm; empty when npm did not start us, or where there is no /proc. */
function lineUpToNpm(): number[] {
  const line: number[] = [];
  for (let pid = process.ppid; pid > 1 && line.length < 5; ) {
    const status = readStatus(pid);
    line.push(pid);
    if (status.name.startsWith('npm')) return line;
    pid = status.parent;
  }
  return [];
}

function readStatus(pid: number): { name: string; parent: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) => status.match(new RegExp(`^${name}:\\s*(.*)$`, 'm'))?.[1] ?? '';
    return { name: field('Name'), parent: Number(field('PPid')) };
  } catch {
    return { name: '', parent: 0 };
  }
}
