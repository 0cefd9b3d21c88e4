import { eventSource } from '@/lib/server/event-source';
import { documentStream } from '@/lib/server/events';
import { currentSequence } from '@/lib/server/queries/changes';
import { viewer } from '@/lib/server/session';

export async function GET(
  request: Request,
  context: { params: Promise<{ documentId: string }> },
): Promise<Response> {
  const { documentId } = await context.params;
  const sequence = await currentSequence(documentId, await viewer());
  if (sequence === null) return new Response(null, { status: 404 });
  return eventSource(request, documentStream(documentId), async () => sequence);
}
