import { randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { randomFreePort } from '../../server/db/embedded/free-port';
import { buildApp } from './build-app';
import { migrateDatabase } from './database';
import { generateClient } from './generate-client';
import { loadSampleLibrary } from './library';
import { startNext } from './next-server';
import { step } from './progress.js';
import type { Exclusively } from './run-command.js';
import { openThrowAwayDatabase } from './throw-away-database';

/** Beside the build, which is there by then. */
const LOG_FILE = '.next/throw-away-app.log';

/**
 * Serves the production build on a throw-away database with the sample library, whatever DATABASE_URL says. Resolves to the
 * environment in which scripts and tests reach both. All of it ends with this process.
 */
export async function serveThrowAwayApp(exclusively: Exclusively): Promise<Record<string, string>> {
  await generateClient(exclusively);
  await buildApp(exclusively);
  const databaseUrl = await openThrowAwayDatabase();
  await migrateDatabase(databaseUrl);
  const port = await randomFreePort();
  const environment = {
    DATABASE_URL: databaseUrl,
    APP_URL: `http://localhost:${port}`,
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    LOG_LEVEL: 'error',
    PORT: String(port),
  };
  await loadSampleLibrary(environment, false);
  // Tests provoke errors on purpose: what the app says of them would bury what they say.
  const log = openSync(LOG_FILE, 'w');
  const { pid } = await step('App', async () => [
    `ready on ${environment.APP_URL}, writing to ${LOG_FILE}`,
    await startNext('start', port, environment, log),
  ]);
  closeSync(log);
  return { ...environment, APP_PID: String(pid) };
}
