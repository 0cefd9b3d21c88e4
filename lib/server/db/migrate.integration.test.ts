import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { schemaChanges } from './make-migration';
import { migrate } from './migrate';
import { migrationNames } from './migration-files';

const databaseUrl = () => process.env.DATABASE_URL ?? '';

/** Prisma's table of applied migrations, as its engine makes it. */
const PRISMA_TABLE = `CREATE TABLE _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
  logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/** An empty database of its own, dropped after the work. */
async function withEmptyDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  const name = `empty_${Date.now()}`;
  await client.query(`CREATE DATABASE ${name}`);
  const url = new URL(databaseUrl());
  url.pathname = `/${name}`;
  try {
    await work(url.href);
  } finally {
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await client.end();
  }
}

describe('migrate', () => {
  it('applies every migration once when several processes start together', async () => {
    await withEmptyDatabase(async (url) => {
      const results = await Promise.all([migrate(url), migrate(url), migrate(url)]);
      const applied = results.flatMap((result) => (result.ok ? result.applied : [result.message]));
      expect(applied).toEqual(migrationNames());
      expect(await migrate(url)).toEqual({ ok: true, applied: [] });
    });
  });

  it('refuses a database that a newer version migrated', async () => {
    await withEmptyDatabase(async (url) => {
      await migrate(url);
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '99990101000000_later', now())`,
      );
      await client.end();
      expect(await migrate(url)).toMatchObject({ ok: false, message: expect.stringContaining('newer') });
    });
  });

  it('tries again what was cut short, since nothing of it was kept', async () => {
    await withEmptyDatabase(async (url) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await migrate(url);
      // As a process leaves it that is killed in the middle of a migration.
      await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
      await client.query(PRISMA_TABLE);
      await client.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', '${migrationNames()[0]}')`,
      );
      await client.end();
      expect(await migrate(url)).toEqual({ ok: true, applied: migrationNames() });
    });
  });

  it('names the reason when a migration fails', async () => {
    await withEmptyDatabase(async (url) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(PRISMA_TABLE);
      await client.query('CREATE TABLE "Person" (id text)');
      await client.end();
      expect(await migrate(url)).toEqual({
        ok: false,
        message: expect.stringContaining('"Person" already exists'),
      });
    });
  });
});

describe('schemaChanges', () => {
  it('finds nothing in the schema that the migrations lack', async () => {
    expect(await schemaChanges(databaseUrl())).toBe('');
  });
});
