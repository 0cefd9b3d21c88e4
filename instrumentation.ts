/** Runs once when the server starts: settings are checked, and open live connections end when it is told to stop. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startProcess } = await import('./lib/server/start-process');
  startProcess();
}

export { onRequestError } from './lib/server/on-request-error';
