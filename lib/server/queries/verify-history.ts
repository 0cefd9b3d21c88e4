import 'server-only';
import type { Actor } from '@/lib/domain/access/permissions';
import type { Result } from '@/lib/schemas/failure';
import { db } from '../db/client';
import { brokenLink, documentStream } from '../events';
import { fail } from '../failure';
import { findDocument } from './document-page';

export type ChainCheck = {
  /** How many events were checked. */
  events: number;
  /** Number of the first event that does not fit the one before it; null: all fit. */
  brokenAt: number | null;
  /** Hash of the newest event. Noted down elsewhere, it proves later that nothing before it was changed. */
  hash: string;
};

/** Events that are held in memory at once. */
const batch = 2_000;

/** Recomputes the whole chain of a document's history, in batches. One query for each 2,000 events. */
export async function verifyHistory(slug: string, actor: Actor): Promise<Result<ChainCheck>> {
  const document = await findDocument(slug, actor);
  if (!document) return fail('document_not_found');
  const streamId = documentStream(document.id);
  let before = { sequence: 0, hash: '' };
  while (before.sequence < document.sequence) {
    const events = await db.event.findMany({
      where: { streamId, sequence: { gt: before.sequence, lte: document.sequence } },
      orderBy: { sequence: 'asc' },
      take: batch,
    });
    const brokenAt = brokenLink(events, before);
    const last = events.at(-1);
    // A missing end counts as broken: the stream says how many there are.
    if (brokenAt !== null || !last) {
      return {
        ok: true,
        value: { events: document.sequence, brokenAt: brokenAt ?? before.sequence + 1, hash: '' },
      };
    }
    before = { sequence: last.sequence, hash: last.hash };
  }
  return { ok: true, value: { events: before.sequence, brokenAt: null, hash: before.hash } };
}
