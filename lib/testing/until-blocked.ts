import { db } from '@/lib/server/db/client';

/** Resolves once a statement waits for a lock that another transaction holds: then the two have met. */
export async function untilBlocked(): Promise<void> {
  for (let waiting = 0; waiting === 0; ) {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    waiting = row?.count ?? 0;
  }
}
