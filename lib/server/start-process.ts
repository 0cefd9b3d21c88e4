import 'server-only';
import { env } from './env';
import { live } from './live';
import { followResponses } from './page-status';

/**
 * Checks the settings and ends the process if they are not usable; lets pages set their status; ends live responses when the
 * server must stop.
 */
export function startProcess(): void {
  try {
    env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
  followResponses();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => live.closeAll());
}
