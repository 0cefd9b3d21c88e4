import { startThrowAwayCluster } from '../server/db/embedded/throw-away-cluster';
import { makeMigration } from '../server/db/make-migration';

const subject = process.argv.slice(2).join(' ').trim();
if (!subject) {
  console.error('Say what the migration does: npm run migration -- add reading lists');
  process.exit(2);
}

const cluster = await startThrowAwayCluster();
try {
  const file = await makeMigration(cluster.url, subject, new Date());
  console.log(`Wrote ${file}. Read it, complete it by hand where needed, and commit it.`);
} finally {
  await cluster.stop();
}
