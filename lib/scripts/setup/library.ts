import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { runNode } from './child.js';
import { DATA_FOLDER } from './database';
import { SetupProblem } from './problem.js';
import { step } from './progress.js';
import { isShuttingDown } from './shutdown.js';

/** Exists while the samples are being loaded into the embedded database. */
const LOADING = join(DATA_FOLDER, 'loading-samples');

/**
 * Loads the sample library into a database without documents.
 * @param lasting whether it is this folder's embedded database, for which an interrupted load is remembered
 */
export function loadSampleLibrary(
  environment: Record<string, string | undefined>,
  lasting: boolean,
): Promise<void> {
  return step('Library', async (begin) => {
    if (await answers(environment, 'SELECT EXISTS (SELECT FROM "Document") AS yes'))
      return ['has documents', undefined];
    begin('loading the samples');
    if (lasting) writeFileSync(LOADING, '');
    const { code, output } = await runNode(['lib/scripts/run.js', 'lib/scripts/load-sample.ts'], {
      env: environment,
    });
    if (code !== 0) throw new SetupProblem(`The sample library could not be loaded:\n${output.trim()}`);
    if (lasting) rmSync(LOADING, { force: true });
    return ['samples loaded', undefined];
  });
}

/**
 * Empties the embedded database when a run was stopped while it loaded the samples, so that they are loaded whole. Nobody can
 * have added anything: the app is served only after that.
 */
export async function discardHalfLoaded(databaseUrl: string): Promise<void> {
  if (!existsSync(LOADING)) return;
  const address = new URL(databaseUrl);
  const name = pg.escapeIdentifier(address.pathname.slice(1));
  address.pathname = '/postgres';
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}`);
  } finally {
    await client.end();
  }
  rmSync(LOADING, { force: true });
}

/** Prints the one-time link with which the first administrator is made, as long as there is none. */
export async function offerFirstAdmin(environment: Record<string, string | undefined>): Promise<void> {
  const hasAdmin = `SELECT EXISTS (
    SELECT FROM "Person" WHERE role = 'admin' AND NOT "isSample" AND "disabledAt" IS NULL) AS yes`;
  if (await answers(environment, hasAdmin)) return;
  const { code, output } = await runNode(['lib/scripts/run.js', 'lib/scripts/first-admin-link.ts'], {
    env: { ...environment, LOG_LEVEL: 'warn' },
  });
  if (isShuttingDown()) return;
  if (code === 0) console.log(`\n${output.trim()}`);
  else console.error(`\nThe link for the first administrator could not be made:\n${output.trim()}`);
}

/** The answer of a database to a query with one boolean column, "yes". */
async function answers(environment: Record<string, string | undefined>, query: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: environment.DATABASE_URL ?? process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query<{ yes: boolean }>(query);
    return rows[0]?.yes === true;
  } finally {
    await client.end();
  }
}
