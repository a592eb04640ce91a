import { watchAncestors } from './ancestors';
import type { Child } from './child';
import { explain } from './problem';

type Close = () => Promise<unknown>;

export type Closing = {
  /** What was opened last is closed first. */
  add(close: Close): void;
  /** The exit code of a child, which is stopped when the end comes first; then there is no answer. */
  follow(child: Child): Promise<number>;
  /** Whether the end has begun: what fails from then on fails because it was closed. */
  hasBegun(): boolean;
  exit(code: number): Promise<never>;
};

/**
 * Runs a command to its end: closes what it opened in order, also on Ctrl-C, SIGTERM and when npm is killed.
 * Ending that way is a failure, except for a server, which has no other end.
 */
export async function runCommand(
  command: (closing: Closing) => Promise<number>,
  interrupted = 1,
): Promise<void> {
  const opened: Close[] = [];
  let end: Promise<never> | undefined;
  const closing: Closing = {
    add: (close) => opened.push(close),
    follow: async (child) => {
      opened.push(child.stop);
      const code = await child.exited;
      if (end) await end;
      return code;
    },
    hasBegun: () => end !== undefined,
    exit: (code) => {
      end ??= closeAll(opened, code);
      return end;
    },
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => closing.exit(interrupted));
  watchAncestors(() => closing.exit(interrupted));
  try {
    const code = await command(closing);
    await closing.exit(code);
  } catch (error) {
    if (!closing.hasBegun()) console.error(`\n${explain(error)}\n`);
    await closing.exit(1);
  }
}

async function closeAll(opened: Close[], code: number): Promise<never> {
  let outcome = code;
  for (let close = opened.pop(); close; close = opened.pop()) {
    await close().catch((error) => {
      console.error(explain(error));
      outcome ||= 1;
    });
  }
  process.exit(outcome);
}
