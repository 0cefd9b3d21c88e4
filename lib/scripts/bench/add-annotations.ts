import type { Actor } from '@/lib/domain/access/permissions';
import { describePassage } from '@/lib/domain/anchoring/describe';
import { db } from '@/lib/server/db/client';
import { documentStream } from '@/lib/server/events';
import { type MadeDocument, remarkOf } from '@/lib/testing/factories';

/**
 * Puts `count` annotations of all kinds on a document, straight into its tables, spread over the text and overlapping
 * one another. Returns their ids. Only for benchmarks: the events have no hashes.
 */
export async function addAnnotations(
  document: MadeDocument,
  author: NonNullable<Actor>,
  count: number,
): Promise<string[]> {
  const remark = remarkOf('The count is **disputed**: see the report of the other side.');
  const length = document.text.length;
  const rows = Array.from({ length: count }, (_, index) => {
    const start = Math.floor((index / count) * (length - 200));
    const end = Math.min(length, start + 20 + ((index * 37) % Math.ceil((length / count) * 2 + 40)));
    const kind = (['note', 'citation', 'flag', 'suggestion'] as const)[index % 4] ?? 'note';
    return { id: `bench${document.id.slice(0, 6)}${String(index).padStart(5, '0')}`, kind, start, end };
  });
  const base = { documentId: document.id, authorId: author.id, remark, tags: ['figures'], salt: 'bench' };
  await db.annotation.createMany({
    data: rows.map(({ id, kind }) => ({ ...base, id, kind, idempotencyKey: id })),
  });
  await db.anchor.createMany({
    data: rows.map(({ id, start, end }) => ({
      annotationId: id,
      revisionId: document.revisionId,
      ...describePassage(document.text, start, end),
    })),
  });
  await db.citation.createMany({
    data: rows
      .filter(({ kind }) => kind === 'citation')
      .map(({ id }) => ({ annotationId: id, stance: 'disputes', title: 'A report' })),
  });
  await db.dispute.createMany({
    data: rows
      .filter(({ kind }) => kind === 'flag')
      .map(({ id }) => ({
        annotationId: id,
        category: 'figure_disputed',
        question: 'How many people were killed?',
      })),
  });
  await db.suggestion.createMany({
    data: rows
      .filter(({ kind }) => kind === 'suggestion')
      .map(({ id, start, end }) => ({
        annotationId: id,
        original: document.text.slice(start, end),
        replacement: 'other words',
      })),
  });
  const streamId = documentStream(document.id);
  const { lastSequence } = await db.eventStream.findUniqueOrThrow({ where: { id: streamId } });
  await db.event.createMany({
    data: rows.map(({ id }, index) => ({
      streamId,
      sequence: lastSequence + index + 1,
      type: 'annotation.created',
      actorId: author.id,
      subjectId: id,
      payload: {},
      previousHash: '',
      hash: '',
    })),
  });
  await db.eventStream.update({ where: { id: streamId }, data: { lastSequence: lastSequence + count } });
  return rows.map(({ id }) => id);
}
