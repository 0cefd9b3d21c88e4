import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from '../../server/env';
import { DATA_FOLDER } from './database';
import { SetupProblem } from './problem.js';

/**
 * The settings that the app, and scripts that work on its database, are started with. On the embedded database they are made
 * up; with `DATABASE_URL` they come from the environment, and everything wrong with them is said at once.
 */
export function appEnvironment(databaseUrl: string, port: number): Record<string, string | undefined> {
  if (process.env.DATABASE_URL) {
    const parsed = parseEnv(process.env);
    if (parsed.ok) return { PORT: String(port) };
    throw new SetupProblem(
      `The settings are not usable:\n${parsed.errors.map((error) => `  - ${error}`).join('\n')}`,
    );
  }
  return {
    DATABASE_URL: databaseUrl,
    APP_URL: process.env.APP_URL || `http://localhost:${port}`,
    AUTH_SECRET: process.env.AUTH_SECRET || keptSecret(),
    PORT: String(port),
  };
}

/** The secret that signs sessions, made up once, so that a restart signs nobody out. */
function keptSecret(): string {
  const file = join(DATA_FOLDER, 'auth-secret');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8');
}
