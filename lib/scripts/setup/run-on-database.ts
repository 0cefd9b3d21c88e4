import { appEnvironment } from './app-environment';
import { runNode } from './child.js';
import { migrateDatabase, openDatabase } from './database';
import { generateClient } from './generate-client';
import { discardHalfLoaded } from './library';
import type { Exclusively } from './run-command.js';
import { claimFolder, runningAddress, runningCommand } from './running-command';

const USUAL_PORT = 3000;

/**
 * Runs a script on the database that the app uses: on that of the running app, or on one that is started for it. Resolves to
 * the script's exit code.
 */
export async function runOnDatabase(
  exclusively: Exclusively,
  script: string,
  args: string[],
): Promise<number> {
  // The app must not start on a database that will stop with this script.
  if (!runningCommand()) claimFolder(`npm run ${process.env.npm_lifecycle_event ?? script}`);
  await generateClient(exclusively);
  const databaseUrl = await openDatabase();
  if (!process.env.DATABASE_URL && !runningCommand()) await discardHalfLoaded(databaseUrl);
  await migrateDatabase(databaseUrl);
  const port = Number(new URL(runningAddress() || `http://localhost:${USUAL_PORT}`).port) || USUAL_PORT;
  const environment = { LOG_LEVEL: 'warn', ...appEnvironment(databaseUrl, port) };
  const { code } = await runNode(['lib/scripts/run.js', script, ...args], { env: environment, show: true });
  return code;
}
