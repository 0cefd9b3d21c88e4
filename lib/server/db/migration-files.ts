import 'server-only';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationList, SchemaFilter } from '@prisma/schema-engine-wasm';

/** The project's root, from which this program is always run. */
const ROOT = process.cwd();

/** The schema as it is now. */
export const SCHEMA_FILE = join(ROOT, 'prisma', 'schema.prisma');

/** One folder per migration, named by time and subject; Prisma's own layout. */
export const MIGRATIONS_FOLDER = join(ROOT, 'prisma', 'migrations');

/**
 * The schema that the committed migrations lead to. A new migration is the difference from it to the schema, so that what
 * was written by hand in earlier migrations (extensions, generated columns, triggers) is not taken for a mistake.
 */
export const MIGRATED_SCHEMA_FILE = join(MIGRATIONS_FOLDER, 'migrated.prisma');

/** No table and no enum is somebody else's. */
export const NO_FILTERS: SchemaFilter = { externalTables: [], externalEnums: [] };

/** The names of the committed migrations, oldest first. */
export function migrationNames(): string[] {
  return readdirSync(MIGRATIONS_FOLDER, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    .sort();
}

/** The committed migrations as the schema engine takes them. */
export function migrationList(): MigrationList {
  const lockfile = 'migration_lock.toml';
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: lockfile, content: readFileSync(join(MIGRATIONS_FOLDER, lockfile), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(MIGRATIONS_FOLDER, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}
