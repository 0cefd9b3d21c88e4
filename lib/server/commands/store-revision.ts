import 'server-only';
import { type AnchorState, anchorStates } from '@/lib/domain/anchoring';
import type { ImportFormat } from '@/lib/domain/document/detect-format';
import type { Transaction } from '../db/transaction';
import { type NewEvent, newSalt } from '../events';
import { insertChunks, insertRevision } from './insert-revision';
import { anchorsNow, type NewAnchor, type PreparedRevision } from './prepare-revision';

export type RevisionToStore = {
  id: string;
  documentId: string;
  prepared: PreparedRevision;
  summary: string;
  /** The revision that the author began from. */
  basedOn: number;
  merged: boolean;
  /** It was read from a file of this format. */
  format?: ImportFormat | undefined;
  authorId: string;
  now: Date;
};

/**
 * Makes a prepared revision the newest of its document, under the lock of the document's stream, with the anchors of all
 * annotations and what follows from them. Ten statements, however many annotations there are.
 */
export async function storeRevision(
  tx: Transaction,
  { id, documentId, prepared, summary, basedOn, merged, format, authorId, now }: RevisionToStore,
): Promise<{ number: number; event: NewEvent }> {
  const number = prepared.base.number + 1;
  const { body, text, textHash, changes, chunks } = prepared;
  const anchors = await anchorsNow(tx, prepared);
  const salt = newSalt();
  const hashes = await insertRevision(tx, {
    id,
    documentId,
    number,
    body,
    text,
    textHash,
    summary,
    salt,
    changes,
    basedOn,
    authorId,
    now,
  });
  await insertAnchors(tx, id, anchors, now);
  await tx.$executeRaw`DELETE FROM "SearchChunk" WHERE "documentId" = ${documentId} AND ordinal > 0`;
  await insertChunks(tx, documentId, chunks, 1);
  await tx.$executeRaw`
    UPDATE "Document" SET "revisionNumber" = ${number}::int, "updatedAt" = ${now} WHERE id = ${documentId}`;
  await tellPeople(tx, anchors, { number, authorId, now });
  const states = await countStates(tx, id);
  const payload = {
    revision: number,
    basedOn,
    ...hashes,
    states,
    ...(merged && { merged }),
    ...(format && { format }),
  };
  const content = { salt, value: { summary } };
  return { number, event: { type: 'document.revised', subjectId: documentId, payload, content } };
}

async function insertAnchors(tx: Transaction, revisionId: string, anchors: readonly NewAnchor[], now: Date) {
  const all = <T>(part: (anchor: NewAnchor) => T): T[] => anchors.map(part);
  await tx.$executeRaw`
    INSERT INTO "Anchor" ("annotationId", "revisionId", state, start, "end", exact, prefix, suffix, score, changes, closed,
      reason, "deciderId", since)
    SELECT id, ${revisionId}, state::"AnchorState", start, "end", exact, prefix, suffix, score, changes::jsonb, closed,
      reason, "deciderId", coalesce(since, ${now})
    FROM unnest(${all((one) => one.annotationId)}::text[], ${all((one) => one.state)}::text[],
      ${all((one) => one.start)}::int[], ${all((one) => one.end)}::int[], ${all((one) => one.exact)}::text[],
      ${all((one) => one.prefix)}::text[], ${all((one) => one.suffix)}::text[], ${all((one) => one.score)}::float8[],
      ${all((one) => JSON.stringify(one.changes))}::text[], ${all((one) => one.closed)}::boolean[],
      ${all((one) => one.reason)}::text[], ${all((one) => one.deciderId)}::text[],
      ${all((one) => one.since)}::timestamptz[])
      AS new(id, state, start, "end", exact, prefix, suffix, score, changes, closed, reason, "deciderId", since)`;
}

/**
 * Marks the disputes whose words became others, and leaves a notice to all who took part in them, unless they are withdrawn;
 * likewise to the authors of other annotations on whose passage somebody has to look. Nobody is told of what they did themselves.
 */
async function tellPeople(
  tx: Transaction,
  anchors: readonly NewAnchor[],
  { number, authorId, now }: { number: number; authorId: string; now: Date },
) {
  const changed = anchors.filter((anchor) => anchor.changed && !anchor.closed);
  if (changed.length === 0) return;
  const ids = changed.map(({ annotationId }) => annotationId);
  const doubtful = changed.filter(({ state }) => state !== 'edited').map(({ annotationId }) => annotationId);
  await tx.$executeRaw`
    UPDATE "Dispute" SET "staleSince" = ${number}::int
    WHERE "annotationId" = ANY(${ids}::text[]) AND "staleSince" IS NULL`;
  await tx.$executeRaw`
    WITH stale AS (
      SELECT annotation.id, annotation."authorId"
      FROM "Annotation" annotation JOIN "Dispute" dispute ON dispute."annotationId" = annotation.id
      WHERE annotation.id = ANY(${ids}::text[]) AND annotation."deletedAt" IS NULL AND dispute.status <> 'withdrawn'
    ), told AS (
      SELECT id, "authorId" AS "personId", 'dispute_stale' AS type FROM stale
      UNION
      SELECT stale.id, reply."authorId", 'dispute_stale'
      FROM stale JOIN "Annotation" reply ON reply."parentId" = stale.id AND reply."deletedAt" IS NULL
      UNION
      SELECT stale.id, move."actorId", 'dispute_stale'
      FROM stale JOIN "DisputeTransition" move ON move."annotationId" = stale.id
      UNION
      SELECT annotation.id, "authorId", 'passage_changed'
      FROM "Annotation" annotation LEFT JOIN "Suggestion" suggestion ON suggestion."annotationId" = annotation.id
      WHERE annotation.id = ANY(${doubtful}::text[]) AND "deletedAt" IS NULL AND kind <> 'flag'
        AND coalesce(suggestion.status = 'open', true)
    )
    INSERT INTO "Notice" (id, "personId", type, "annotationId", revision, "createdAt")
    SELECT left(translate(encode(uuid_send(gen_random_uuid()), 'base64'), '+/', '-_'), 12), "personId", type, id,
      ${number}::int, ${now}
    FROM told WHERE "personId" <> ${authorId}
    ON CONFLICT DO NOTHING`;
}

/** How the annotations of a revision stand, those that are deleted or closed left out. */
async function countStates(tx: Transaction, revisionId: string): Promise<Record<AnchorState, number>> {
  const rows = await tx.$queryRaw<{ state: AnchorState; count: number }[]>`
    SELECT anchor.state::text, count(*)::int AS count
    FROM "Anchor" anchor JOIN "Annotation" annotation ON annotation.id = anchor."annotationId"
    WHERE anchor."revisionId" = ${revisionId} AND annotation."deletedAt" IS NULL AND NOT anchor.closed
    GROUP BY anchor.state`;
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  return Object.fromEntries(anchorStates.map((state) => [state, counts.get(state) ?? 0])) as Record<
    AnchorState,
    number
  >;
}
