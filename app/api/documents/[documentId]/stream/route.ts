import { id } from '@/lib/schemas/common';
import { clientAddress } from '@/lib/server/client-address';
import { eventSource } from '@/lib/server/event-source';
import { documentStream } from '@/lib/server/events';
import { live } from '@/lib/server/live';
import { currentSequence } from '@/lib/server/queries/changes';
import { viewer } from '@/lib/server/session';

export async function GET(
  request: Request,
  context: { params: Promise<{ documentId: string }> },
): Promise<Response> {
  const { documentId } = await context.params;
  const actor = await viewer();
  const known = id.safeParse(documentId).success && (await currentSequence(documentId, actor)) !== null;
  if (!known) return new Response(null, { status: 404 });
  if (live.isFull(clientAddress(request.headers)))
    return new Response(null, { status: 503, headers: { 'retry-after': '30' } });
  return eventSource(
    request,
    documentStream(documentId),
    async () => (await currentSequence(documentId, actor)) ?? 0,
  );
}
