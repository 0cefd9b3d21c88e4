import 'server-only';
import pg from 'pg';
import { migrationList, migrationNames, NO_FILTERS } from './migration-files';
import { withSchemaEngine } from './schema-engine';

/** What became of a database: the migrations that were applied, in order, or why none could be. */
export type MigrateResult = { ok: true; applied: string[] } | { ok: false; message: string };

/** Key of the advisory lock under which migrations are applied ("vari", as a number). */
const LOCK = 0x76617269;

/**
 * Brings a database to the committed migrations. Of several processes that start at once, one works and the others
 * wait for it. A database that is up to date costs one query.
 */
export async function migrate(databaseUrl: string): Promise<MigrateResult> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const before = await readHistory(client);
    if (before.pending.length === 0 && !before.problem) return { ok: true, applied: [] };
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { pending, problem } = await readHistory(client);
    if (problem) return { ok: false, message: problem };
    if (pending.length === 0) return { ok: true, applied: [] };
    return await applyAll(databaseUrl);
  } finally {
    // Ends the session, and with it the lock.
    await client.end();
  }
}

async function applyAll(databaseUrl: string): Promise<MigrateResult> {
  try {
    const { appliedMigrationNames } = await withSchemaEngine(databaseUrl, (engine) =>
      engine.applyMigrations({ migrationsList: migrationList(), filters: NO_FILTERS }),
    );
    return { ok: true, applied: appliedMigrationNames };
  } catch (error) {
    return {
      ok: false,
      message: `A migration failed: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

interface History {
  pending: string[];
  problem?: string;
}

/** Compares the committed migrations with Prisma's table of applied ones. */
async function readHistory(client: pg.Client): Promise<History> {
  const known = migrationNames();
  const table = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`,
  );
  if (!table.rows[0]?.exists) return { pending: known };
  const { rows } = await client.query<{ name: string; finished: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const failed = rows.find((row) => !row.finished);
  if (failed) {
    return {
      pending: [],
      problem:
        `The migration ${failed.name} failed here earlier and left the database between two versions. ` +
        `Restore a backup, or put it right by hand and run "npx prisma migrate resolve".`,
    };
  }
  const applied = new Set(rows.map((row) => row.name));
  const unknown = [...applied].find((name) => !known.includes(name));
  if (unknown) {
    return {
      pending: [],
      problem: `The database was migrated by a newer Variorum (${unknown} is unknown here). Start that version.`,
    };
  }
  return { pending: known.filter((name) => !applied.has(name)) };
}
