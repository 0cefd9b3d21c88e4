import type { TestProject } from 'vitest/node';
import { startThrowAwayCluster } from '../server/db/embedded/throw-away-cluster';
import { migrate } from '../server/db/migrate';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the migrated, empty database that each test file gets a copy of. */
    templateDatabaseUrl: string;
  }
}

/**
 * Vitest's global set-up of the integration tests: one server and one migrated database for the run. `npm test` has them ready,
 * and ends them even if Vitest is stopped; a run of Vitest alone makes its own.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEMPLATE_DATABASE_URL;
  const cluster = given ? undefined : await startThrowAwayCluster();
  const url = given ?? cluster?.url ?? '';
  const result = await migrate(url);
  if (!result.ok) {
    await cluster?.stop();
    throw new Error(result.message);
  }
  project.provide('templateDatabaseUrl', url);
  return async () => cluster?.stop();
}
