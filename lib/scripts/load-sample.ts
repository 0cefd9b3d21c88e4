/** Loads the sample library into an empty database and says so; does nothing where there are people already. */
import { db } from '@/lib/server/db/client';
import { loadSampleLibrary } from './sample-library';

try {
  const loaded = await loadSampleLibrary();
  if (loaded) process.stdout.write(`${loaded.documents} documents, ${loaded.annotations} annotations\n`);
} finally {
  await db.$disconnect();
}
