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
 * wait for it. A database that is up to date costs two queries.
 *
 * A migration is sent as one script, which PostgreSQL runs as one transaction: one that failed, or was cut short, has
 * changed nothing. It is marked as rolled back in Prisma's table and tried again the next time.
 */
export async function migrate(databaseUrl: string): Promise<MigrateResult> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    if (isUpToDate(await readHistory(client))) return { ok: true, applied: [] };
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const history = await readHistory(client);
    if (isUpToDate(history)) return { ok: true, applied: [] };
    const unknown = history.unknown[0];
    if (unknown) {
      return {
        ok: false,
        message: `The database was migrated by a newer Variorum (${unknown} is unknown here). Start that version.`,
      };
    }
    return await applyAll(databaseUrl, history.failed);
  } finally {
    // Ends the session, and with it the lock.
    await client.end();
  }
}

function applyAll(databaseUrl: string, failed: string[]): Promise<MigrateResult> {
  return withSchemaEngine(databaseUrl, async (engine) => {
    for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName });
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: migrationList(),
        filters: NO_FILTERS,
      });
      return { ok: true, applied: appliedMigrationNames };
    } catch (error) {
      return { ok: false, message: `A migration failed, and nothing of it was kept.\n${reason(error)}` };
    }
  });
}

/** What PostgreSQL said and which migration it was about, without the engine's own trace. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const migration = /migration_name="([^"]+)"/.exec(message)?.[1];
  return `${migration ?? ''}: ${message.split(/\n\s+0: /)[0]}`;
}

/** The committed migrations beside Prisma's table of applied ones. */
interface History {
  pending: string[];
  failed: string[];
  unknown: string[];
}

function isUpToDate({ pending, failed, unknown }: History): boolean {
  return pending.length + failed.length + unknown.length === 0;
}

async function readHistory(client: pg.Client): Promise<History> {
  const known = migrationNames();
  const table = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`,
  );
  if (!table.rows[0]?.exists) return { pending: known, failed: [], unknown: [] };
  const { rows } = await client.query<{ name: string; finished: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const names = (finished: boolean) => rows.flatMap((row) => (row.finished === finished ? [row.name] : []));
  const applied = new Set(names(true));
  return {
    pending: known.filter((name) => !applied.has(name)),
    failed: names(false),
    unknown: [...applied].filter((name) => !known.includes(name)),
  };
}
