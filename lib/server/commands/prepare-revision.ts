import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { type Carried, carryAnchors, type Kept, type Standing } from '@/lib/domain/anchoring';
import type { Body } from '@/lib/domain/document/body';
import { parseBody } from '@/lib/domain/document/body-schema';
import type { ChangeCounts } from '@/lib/domain/document/count-changes';
import { canonicalText } from '@/lib/domain/text/canonical';
import { searchChunks } from '@/lib/domain/text/search-chunks';
import type { Result } from '@/lib/schemas/failure';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import type { Transaction } from '../db/transaction';
import { sha256 } from '../events';
import { fail } from '../failure';
import { runJob } from '../jobs/run-job';
import { revisionText } from '../revision-text';
import { type StoredChunk, searchable } from './insert-revision';

/** An anchor of the revision before, as far as the one after it follows from it. */
type StoredAnchor = Standing & {
  annotationId: string;
  version: number;
  closed: boolean;
  reason: string | null;
  deciderId: string | null;
  since: Date;
};

/** Where an annotation stands in the new revision; `basis` is the version of the anchor from which that was worked out. */
export type NewAnchor = Carried &
  Pick<StoredAnchor, 'annotationId' | 'closed' | 'reason' | 'deciderId'> & {
    basis: number;
    /** When somebody closed it; null: it says what it does since the revision is there. */
    since: Date | null;
  };

export type PreparedRevision = {
  /** The revision before. */
  base: { id: string; number: number; text: string };
  /** As JSON. */
  body: string;
  text: string;
  textHash: string;
  /** What of the text before the edit left alone, as far as that is known. */
  kept: readonly Kept[];
  changes: ChangeCounts;
  chunks: StoredChunk[];
  anchors: NewAnchor[];
};

/**
 * Works out all that follows from a new body of a document whose newest revision is `number`: its text, its search index,
 * and where each annotation stands in it. Seconds for a long text with thousands of annotations, so it is done before the
 * transaction. `kept`: what the steps of the edit left alone, if they were recorded. Four queries.
 */
export async function prepareRevision(
  documentId: string,
  number: number,
  unknownBody: unknown,
  kept: readonly Kept[] = [],
): Promise<Result<PreparedRevision>> {
  const parsed = parseBody(unknownBody);
  if (!parsed.ok) return fail('text_not_storable', { error: parsed.error });
  const { body } = parsed;
  const text = canonicalText(body);
  if (text.trim() === '') return fail('no_text');
  const revision = await revisionText(db, documentId, number);
  if (!revision) return fail('not_found');
  const base = { ...revision, number };
  const stored = await db.revision.findUniqueOrThrow({ where: { id: base.id }, select: { body: true } });
  if (text === base.text && isDeepStrictEqual(stored.body, body)) return fail('unchanged');
  const size = base.text.length + text.length;
  const changes = await runJob('countChanges', size, stored.body as Body, body);
  const standing = await anchorsOf(db, base.id, []);
  const anchors = newAnchors(standing, await runJob('carryAnchors', size, base.text, text, standing, kept));
  const chunks = searchChunks(body).map(searchable);
  return {
    ok: true,
    value: { base, body: JSON.stringify(body), text, textHash: sha256(text), kept, changes, chunks, anchors },
  };
}

/**
 * The anchors of a prepared revision as they follow from what is in the tables now: annotations may have been made, and
 * passages decided, since it was prepared. One query; the texts are compared again only if there is something new.
 */
export async function anchorsNow(
  tx: Transaction,
  { base, text, kept, anchors }: PreparedRevision,
): Promise<NewAnchor[]> {
  const late = await anchorsOf(tx, base.id, anchors);
  if (late.length === 0) return anchors;
  const isLate = new Set(late.map(({ annotationId }) => annotationId));
  const before = anchors.filter(({ annotationId }) => !isLate.has(annotationId));
  return [...before, ...newAnchors(late, carryAnchors(base.text, text, late, kept))];
}

/**
 * The anchors of a revision, but for those that are `known` in their present version. Those of deleted annotations too, so
 * that a restored one stands somewhere.
 */
const anchorsOf = (
  tx: Transaction,
  revisionId: string,
  known: readonly NewAnchor[],
): Promise<StoredAnchor[]> => {
  const ids = known.map(({ annotationId }) => annotationId);
  const versions = known.map(({ basis }) => basis);
  return tx.$queryRaw<StoredAnchor[]>`
    SELECT "annotationId", version, state::text, start, "end", exact, prefix, suffix, score, changes, closed, reason,
      "deciderId", since
    FROM "Anchor" anchor WHERE "revisionId" = ${revisionId} ${
      known.length > 0
        ? Prisma.sql`AND NOT EXISTS (SELECT FROM unnest(${ids}::text[], ${versions}::int[]) known(id, version)
            WHERE known.id = anchor."annotationId" AND known.version = anchor.version)`
        : Prisma.empty
    }
    ORDER BY start, "annotationId"`;
};

/** What becomes of stored anchors: where they stand now, and what people decided about them. */
function newAnchors(stored: readonly StoredAnchor[], carried: readonly Carried[]): NewAnchor[] {
  return stored.flatMap(({ annotationId, version, closed, reason, deciderId, since }, index) => {
    const anchor = carried[index];
    // Why somebody decided holds of the revision they looked at, unless they closed it for good.
    const decision = closed
      ? { closed, reason, deciderId, since }
      : { closed, reason: null, deciderId: null, since: null };
    return anchor ? [{ ...anchor, annotationId, basis: version, ...decision }] : [];
  });
}
