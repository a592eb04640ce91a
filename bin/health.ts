import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the site answers that it and its database are well; false when it does not within the time. */
export async function waitForHealth(site: string, seconds: number): Promise<boolean> {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    const answer = await fetch(`${site}/api/health`, { signal: AbortSignal.timeout(30_000) }).catch(
      () => undefined,
    );
    if (answer?.ok) return true;
    await sleep(200);
  }
  return false;
}
