import 'server-only';
import pg from 'pg';
import type { ClusterState } from './cluster-state';

/** Makes the app's role and database where they are missing. Repeatable, so that a run killed in between is no harm. */
export async function prepareDatabase(state: ClusterState, port: number): Promise<void> {
  await asSuperuser(state, port, async (client) => {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'variorum') AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = 'variorum') AS database`,
    );
    // CREATEDB is for the scratch databases in which migrations are compared and tests run.
    if (!rows[0]?.role) {
      await client.query(
        `CREATE ROLE variorum LOGIN CREATEDB PASSWORD ${client.escapeLiteral(state.password)}`,
      );
    }
    if (!rows[0]?.database) await client.query('CREATE DATABASE variorum OWNER variorum');
  });
}

/** Whether the server on a port is the embedded one of this data folder, and lets us in. */
export async function isOurServer(state: ClusterState, port: number): Promise<boolean> {
  try {
    return await asSuperuser(state, port, async (client) => {
      const { rows } = await client.query<{ embedded: string | null; folder: string }>(
        `SELECT current_setting('variorum.embedded', true) AS embedded, current_setting('data_directory') AS folder`,
      );
      return rows[0]?.embedded === 'on' && rows[0].folder === state.dataFolder;
    });
  } catch {
    return false;
  }
}

async function asSuperuser<T>(
  state: ClusterState,
  port: number,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: state.superuserPassword,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
