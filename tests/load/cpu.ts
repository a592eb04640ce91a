import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of processor time that the process has used, all its threads together; 0 where /proc is missing. */
export function cpuOf(pid: number): number {
  const fields = statOf(pid);
  // Fields 14 and 15 of proc(5), in hundredths of a second; the first two are cut off.
  return fields ? (Number(fields[11]) + Number(fields[12])) * 10 : 0;
}

/** The process of ours that calls itself like this. */
export function findChild(title: RegExp): number {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const found = numbers.find((number) => isOurs(Number(number)) && title.test(titleOf(number)));
  if (!found) throw new Error(`no process of ours is called ${title}`);
  return Number(found);
}

function statOf(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
  } catch {
    return undefined;
  }
}

function isOurs(pid: number): boolean {
  for (let one = pid; one > 1; one = Number(statOf(one)?.[1] ?? 0))
    if (one === process.pid) return pid !== process.pid;
  return false;
}

function titleOf(number: string): string {
  try {
    return readFileSync(`/proc/${number}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
