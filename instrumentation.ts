/** Once, before the first request: starts the runner of jobs in this process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startRunner } = await import('./runner');
  await startRunner();
}
