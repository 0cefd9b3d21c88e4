import { isDatabaseReady } from '@/lib/server/queries/readiness';

/** The process can do its work: the database answers and its migrations are applied. */
export async function GET(): Promise<Response> {
  const ready = await isDatabaseReady();
  return Response.json({ status: ready ? 'ok' : 'no database' }, { status: ready ? 200 : 503 });
}

export const dynamic = 'force-dynamic';
