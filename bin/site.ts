import { type Child, startTool } from './child';
import type { Closing } from './closing';
import type { Environment } from './environment';

/** Starts the web server as a process of its own. */
export function startSite(
  mode: 'start' | 'dev',
  port: number,
  environment: Environment,
  closing: Closing,
): Child {
  const child = startTool('next', [mode, '--port', String(port)], {
    preload: './before-next.mjs',
    environment: {
      ...environment,
      PORT: String(port),
      NODE_ENV: mode === 'start' ? 'production' : 'development',
    },
  });
  closing.add(child.stop);
  return child;
}
