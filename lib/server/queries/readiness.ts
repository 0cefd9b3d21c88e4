import 'server-only';
import { db } from '../db/client';

/** Whether the database answers and holds our tables. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    await db.$queryRaw`SELECT 1 FROM "EventStream" WHERE id = 'people'`;
    return true;
  } catch {
    return false;
  }
}
