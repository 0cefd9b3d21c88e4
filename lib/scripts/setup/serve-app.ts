import { appEnvironment } from './app-environment';
import { buildApp } from './build-app';
import { choosePort } from './choose-port';
import { migrateDatabase, openDatabase } from './database';
import { generateClient } from './generate-client';
import { discardHalfLoaded, loadSampleLibrary, offerFirstAdmin } from './library';
import { startNext } from './next-server';
import { step } from './progress.js';
import type { Exclusively } from './run-command.js';
import { claimFolder, noteAddress } from './running-command';
import { isShuttingDown } from './shutdown.js';

/** Sets everything up and serves the app until it ends or is told to. Resolves to the exit code. */
export async function serveApp(mode: 'start' | 'dev', exclusively: Exclusively): Promise<number> {
  claimFolder(mode === 'dev' ? 'npm run dev' : 'npm start');
  await generateClient(exclusively);
  if (mode === 'start') await buildApp(exclusively);
  const databaseUrl = await openDatabase();
  if (!process.env.DATABASE_URL) await discardHalfLoaded(databaseUrl);
  await migrateDatabase(databaseUrl);
  const port = await choosePort();
  const environment = appEnvironment(databaseUrl, port);
  await loadSampleLibrary(environment, !process.env.DATABASE_URL);

  const address = environment.APP_URL ?? `http://localhost:${port}`;
  const server = await step('App', async () => [
    `ready on ${address}`,
    await startNext(mode, port, environment),
  ]);
  noteAddress(address);
  await offerFirstAdmin(environment);
  const code = await server.ended;
  // It also ends when we end it.
  if (!isShuttingDown()) console.error('\nThe app has ended by itself; its last words are above.');
  return code || 1;
}
