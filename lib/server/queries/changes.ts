import 'server-only';
import { type Actor, can } from '@/lib/domain/access/permissions';
import type { Result } from '@/lib/schemas/failure';
import { db } from '../db/client';
import { documentStream } from '../events';
import { fail } from '../failure';
import { type AnnotationDto, presentThread, storedThreads } from './thread';

export type Changes = {
  /** The cursor to ask from the next time. */
  sequence: number;
  /** When the last event happened, as `asOf` of the document. */
  asOf: string;
  /** Number of the newest revision: another than the page shows means that the text has changed. */
  revision: number;
  /** Every annotation that was added or changed since, with all its replies. */
  annotations: AnnotationDto[];
  /** Annotations that are gone since. */
  removed: string[];
};

/** A statement takes only so many ids. */
const mostIds = 2000;

/** What has happened to a document's annotations after event number `after`, as this person may see it. */
export async function documentChanges(
  documentId: string,
  after: number,
  actor: Actor,
): Promise<Result<Changes>> {
  const streamId = documentStream(documentId);
  // Read before all else: what comes in between is fetched again the next time, and nothing is missed.
  const last = await db.event.findFirst({
    where: { streamId },
    orderBy: { sequence: 'desc' },
    select: { sequence: true, createdAt: true },
  });
  const document = await db.document.findUnique({
    where: { id: documentId },
    select: {
      visibility: true,
      deletedAt: true,
      revisionNumber: true,
      revisions: { select: { id: true }, orderBy: { number: 'desc' }, take: 1 },
    },
  });
  const target = document && { visibility: document.visibility, deleted: document.deletedAt !== null };
  const revisionId = document?.revisions[0]?.id;
  if (!last || !target || !revisionId || !can(actor, 'document.read', { document: target }))
    return fail('document_not_found');

  const ids = await changedThreads(streamId, after, documentId);
  // A page that has been away for very long gets all there is, and all that is gone.
  const isAll = ids.length > mostIds;
  const threads = ids.length > 0 ? await storedThreads(documentId, revisionId, isAll ? undefined : ids) : [];
  const present = new Set(threads.map(({ id }) => id));
  return {
    ok: true,
    value: {
      sequence: last.sequence,
      asOf: last.createdAt.toISOString(),
      revision: document.revisionNumber,
      annotations: threads.map((thread) => presentThread(thread, actor, target)),
      removed: isAll ? await deletedThreads(documentId) : ids.filter((id) => !present.has(id)),
    },
  };
}

async function deletedThreads(documentId: string): Promise<string[]> {
  const rows = await db.annotation.findMany({
    where: { documentId, parentId: null, deletedAt: { not: null } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Number of the newest event of a document, or null for whoever may not see it. */
export async function currentSequence(documentId: string, actor: Actor): Promise<number | null> {
  const document = await db.document.findUnique({
    where: { id: documentId },
    select: { visibility: true, deletedAt: true },
  });
  const target = document && { visibility: document.visibility, deleted: document.deletedAt !== null };
  if (!target || !can(actor, 'document.read', { document: target })) return null;
  const stream = await db.eventStream.findUnique({ where: { id: documentStream(documentId) } });
  return stream?.lastSequence ?? 0;
}

/** Annotations that events after a number are about; at most one more than `mostIds`. Replies name their thread. */
async function changedThreads(streamId: string, after: number, documentId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT coalesce(payload->>'parentId', "subjectId") AS id FROM "Event"
    WHERE "streamId" = ${streamId} AND sequence > ${after}::int AND "subjectId" <> ${documentId}
    LIMIT ${mostIds + 1}::int`;
  return rows.map(({ id }) => id);
}
