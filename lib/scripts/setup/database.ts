import { resolve } from 'node:path';
import { startCluster } from '../../server/db/embedded/cluster';
import { migrate } from '../../server/db/migrate';
import { SetupProblem } from './problem.js';
import { step } from './progress.js';
import { runningCommand } from './running-command';
import { atShutdown } from './shutdown.js';

/** Folder of the embedded database, the app's secret and the locks. */
export const DATA_FOLDER = '.data';

/**
 * The address of the database to work on: that of `DATABASE_URL`, else the embedded one, which is started and stops when
 * this process ends. Where the app runs in this folder already, its server is used and left alone.
 */
export function openDatabase(): Promise<string> {
  return step('Database', async () => {
    const given = process.env.DATABASE_URL;
    if (given) return [`the one of DATABASE_URL (${hostOf(given)})`, given];
    const cluster = await startCluster({ folder: resolve(DATA_FOLDER), durable: true });
    const borrowed = cluster.adopted && runningCommand() !== undefined;
    if (!borrowed) atShutdown(() => cluster.stop());
    const how = borrowed
      ? 'that of the running app'
      : cluster.adopted
        ? 'taken over from a killed run'
        : 'started';
    return [`embedded PostgreSQL ${how}, port ${cluster.port}`, cluster.url];
  });
}

/** Brings the database to the committed migrations. */
export function migrateDatabase(databaseUrl: string): Promise<void> {
  return step('Migrations', async () => {
    const result = await migrate(databaseUrl).catch((error: unknown) => {
      throw unreachable(error, databaseUrl);
    });
    if (!result.ok) throw new SetupProblem(result.message);
    return [result.applied.length > 0 ? `${result.applied.length} applied` : 'up to date', undefined];
  });
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    throw new SetupProblem(
      'DATABASE_URL is no address. It looks like postgresql://user:password@host:5432/name.',
    );
  }
}

/** Puts the commonest failures to connect in words; whatever else it was stays what it was. */
function unreachable(error: unknown, databaseUrl: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const host = hostOf(databaseUrl);
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN'].includes(code)) {
    return new SetupProblem(
      `No PostgreSQL answers at ${host}. Start it or correct DATABASE_URL; without DATABASE_URL Variorum brings its own.`,
    );
  }
  // 28P01 invalid password, 28000 invalid authorization, 3D000 no such database, 42501 insufficient privilege
  if (['28P01', '28000', '3D000', '42501'].includes(code) && error instanceof Error) {
    return new SetupProblem(
      `The PostgreSQL at ${host} refuses: ${error.message}. Correct DATABASE_URL or the rights there.`,
    );
  }
  return error;
}
