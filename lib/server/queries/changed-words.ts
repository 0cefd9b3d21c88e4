import 'server-only';
import { commitmentTo } from '@/lib/domain/event/chain';
import { annotationContent, type Said } from '../commands/load-annotation';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import { sha256 } from '../events';

/** An event with the words it committed to, as they are kept now. */
type Kept = { sequence: number; commitment: string; salt: string; value: unknown };

/**
 * Number of the first event, from `from` to `to`, of which the words are not kept as they were when it happened: each version
 * of what was said and of a document's details, the text and body of each revision and what its author said of it, the reasons
 * of decisions. Null: all are. Words of which no row is left say nothing. Three queries.
 */
export async function changedWords(streamId: string, from: number, to: number): Promise<number | null> {
  const events = Prisma.sql`event."streamId" = ${streamId} AND event.sequence BETWEEN ${from}::int AND ${to}::int`;
  // What an edit takes from the first to the second meanwhile is then found in both.
  const kept = [...(await presentWords(events)), ...(await earlierWords(events))];
  const changed = kept
    .filter(({ commitment, salt, value }) => commitmentTo(value, salt, sha256) !== commitment)
    .map(({ sequence }) => sequence);
  changed.push(...(await changedTexts(events)));
  return changed.length > 0 ? Math.min(...changed) : null;
}

/** What annotations and replies say now. */
async function presentWords(events: Prisma.Sql): Promise<Kept[]> {
  const rows = await db.$queryRaw<(Omit<Kept, 'value'> & Said)[]>`
    SELECT event.sequence, event.commitment, annotation.salt, annotation.remark, annotation.tags,
      to_jsonb(citation) - 'annotationId' AS citation, to_jsonb(dispute) AS dispute, to_jsonb(suggestion) AS suggestion
    FROM "Event" event
    JOIN "Annotation" annotation ON annotation.id = event."subjectId"
      AND annotation.version = coalesce((event.payload->>'version')::int, 1)
    LEFT JOIN "Citation" citation ON citation."annotationId" = annotation.id
    LEFT JOIN "Dispute" dispute ON dispute."annotationId" = annotation.id
    LEFT JOIN "Suggestion" suggestion ON suggestion."annotationId" = annotation.id
    WHERE ${events} AND event.type IN ('annotation.created', 'annotation.edited') AND event.commitment IS NOT NULL`;
  return rows.map(({ sequence, commitment, salt, ...said }) => ({
    ...{ sequence, commitment, salt },
    value: annotationContent(said),
  }));
}

/** What annotations said before they were edited, and all other words that are committed to. */
function earlierWords(events: Prisma.Sql): Promise<Kept[]> {
  return db.$queryRaw<Kept[]>`
    SELECT event.sequence, event.commitment, kept.salt, kept.value
    FROM (
      SELECT sequence, type, commitment, "subjectId" AS id, (payload->>'version')::int AS version,
        (payload->>'revision')::int AS revision
      FROM "Event" event WHERE ${events} AND commitment IS NOT NULL
    ) event
    CROSS JOIN LATERAL (
      SELECT salt, content AS value FROM "AnnotationVersion"
      WHERE event.type IN ('annotation.created', 'annotation.edited') AND "annotationId" = event.id
        AND version = coalesce(event.version, 1)
      UNION ALL
      SELECT salt, details FROM "DocumentVersion"
      WHERE event.type IN ('document.imported', 'document.updated') AND "documentId" = event.id
        AND version = coalesce(event.version, 1)
      UNION ALL
      SELECT salt, jsonb_build_object('summary', summary) FROM "Revision"
      WHERE event.type = 'document.revised' AND "documentId" = event.id AND number = event.revision
      UNION ALL
      SELECT salt, jsonb_build_object('reason', reason) FROM "DisputeTransition"
      WHERE event.type = 'dispute.moved' AND "annotationId" = event.id AND version = event.version
      UNION ALL
      SELECT salt, jsonb_build_object('reason', reason) FROM "Suggestion"
      WHERE event.type = 'suggestion.declined' AND "annotationId" = event.id
      UNION ALL
      SELECT anchor.salt, jsonb_build_object('reason', anchor.reason) FROM (
        SELECT "annotationId", "revisionId", version, reason, salt FROM "Anchor"
        UNION ALL
        SELECT "annotationId", "revisionId", version, reason, salt FROM "AnchorVersion"
      ) anchor JOIN "Revision" revision ON revision.id = anchor."revisionId" AND revision.number = event.revision
      WHERE event.type LIKE 'anchor.%' AND anchor."annotationId" = event.id AND anchor.version = event.version
    ) kept
    WHERE kept.salt IS NOT NULL`;
}

/**
 * The events of revisions that have another text or another body, which is what readers see. Hashed where they are, which may
 * be many megabytes. Events that do not commit to a body are older than that.
 */
async function changedTexts(events: Prisma.Sql): Promise<number[]> {
  const rows = await db.$queryRaw<{ sequence: number }[]>`
    SELECT event.sequence FROM "Event" event
    JOIN "Revision" revision ON revision."documentId" = event."subjectId"
      AND revision.number = (event.payload->>'revision')::int
    WHERE ${events} AND event.type IN ('document.imported', 'document.revised')
      AND (event.payload->>'textHash' <> encode(sha256(convert_to(revision.text, 'UTF8')), 'hex')
        OR event.payload->>'bodyHash' <> encode(sha256(convert_to(revision.body::text, 'UTF8')), 'hex'))`;
  return rows.map(({ sequence }) => sequence);
}
