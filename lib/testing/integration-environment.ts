import { randomBytes } from 'node:crypto';
import { afterAll } from 'vitest';
import { createIntegrationDatabase } from './integration-database';

/**
 * Runs before each file of integration tests: gives it a database of its own, at the address that the server's modules
 * read, so that files run side by side.
 */
const database = await createIntegrationDatabase();
process.env.DATABASE_URL = database.url;
process.env.APP_URL = 'http://localhost:3000';
process.env.AUTH_SECRET = randomBytes(32).toString('base64url');
process.env.LOG_LEVEL = 'silent';

afterAll(() => database.drop());
