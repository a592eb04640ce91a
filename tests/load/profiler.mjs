import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { isMainThread } from 'node:worker_threads';

/* Loaded into the web process by --profile: SIGUSR2 begins a CPU profile, the next one writes it. */

let session;

async function turn() {
  if (!session) {
    session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
    return;
  }
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  session = undefined;
  writeFileSync(process.env.FARO_PROFILE, JSON.stringify(profile));
}

if (isMainThread && process.env.FARO_PROFILE) process.on('SIGUSR2', () => void turn());
