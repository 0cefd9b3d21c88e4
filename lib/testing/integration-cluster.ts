import type { TestProject } from 'vitest/node';
import { startThrowAwayCluster } from '../server/db/embedded/throw-away-cluster';
import { migrate } from '../server/db/migrate';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the migrated, empty database that each test file gets a copy of. */
    templateDatabaseUrl: string;
  }
}

/** Vitest's global set-up of the integration tests: one server and one migrated database for the run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startThrowAwayCluster();
  const result = await migrate(cluster.url);
  if (!result.ok) {
    await cluster.stop();
    throw new Error(result.message);
  }
  project.provide('templateDatabaseUrl', cluster.url);
  return () => cluster.stop();
}
