import { startThrowAwayCluster } from '../../server/db/embedded/throw-away-cluster';
import { step } from './progress.js';
import { atShutdown } from './shutdown.js';

/** The address of an empty database on a server of its own; both end with this process. */
export function openThrowAwayDatabase(): Promise<string> {
  return step('Database', async () => {
    const cluster = await startThrowAwayCluster();
    atShutdown(() => cluster.stop());
    return [`throw-away PostgreSQL started, port ${cluster.port}`, cluster.url];
  });
}
