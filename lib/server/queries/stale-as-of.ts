import 'server-only';
import { db } from '../db/client';

/**
 * Since which revision the disputes of contested flags were stale at a time, on the revision that was the newest then: since
 * the first with which the words of the passage became others, after the last about which a person had decided by then. A
 * decision that left the passage in doubt (it was opened again) decided nothing. One query.
 */
export async function staleAsOf(
  flagIds: readonly string[],
  documentId: string,
  revision: number,
  at: Date,
): Promise<ReadonlyMap<string, number>> {
  if (flagIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; since: number }[]>`
    WITH said AS (
      SELECT anchor."annotationId", anchor."revisionId", version, state, exact, closed, since FROM "Anchor" anchor
      WHERE anchor."annotationId" = ANY(${flagIds}::text[])
      UNION ALL
      SELECT version."annotationId", version."revisionId", version, state, exact, closed, since FROM "AnchorVersion" version
      WHERE version."annotationId" = ANY(${flagIds}::text[])
    ), numbered AS (
      SELECT said.*, revision.number,
        row_number() OVER each AS "fromFirst",
        row_number() OVER (PARTITION BY "annotationId", "revisionId" ORDER BY version DESC) AS "fromLast"
      FROM said JOIN "Revision" revision ON revision.id = said."revisionId"
      WHERE revision."documentId" = ${documentId} AND revision.number <= ${revision}::int AND since <= ${at}
      WINDOW each AS (PARTITION BY "annotationId", "revisionId" ORDER BY version)
    ), course AS (
      SELECT final."annotationId", final.number, first.exact, first.state, first.closed,
        lag(final.exact) OVER course AS "exactBefore", lag(final.state) OVER course AS "stateBefore",
        final.version > 1 AND (final.closed OR final.state NOT IN ('suspect', 'orphaned')) AS decided
      FROM numbered final
      JOIN numbered first USING ("annotationId", "revisionId")
      WHERE final."fromLast" = 1 AND first."fromFirst" = 1
      WINDOW course AS (PARTITION BY final."annotationId" ORDER BY final.number)
    ), changed AS (
      SELECT "annotationId", number FROM course
      WHERE NOT closed AND "exactBefore" IS NOT NULL
        AND (exact <> "exactBefore" OR (state IN ('suspect', 'orphaned') AND state <> "stateBefore"))
    )
    SELECT changed."annotationId" AS id, min(changed.number) AS since FROM changed
    WHERE NOT EXISTS (
      SELECT FROM course WHERE course."annotationId" = changed."annotationId" AND decided
        AND course.number >= changed.number
    )
    GROUP BY changed."annotationId"`;
  return new Map(rows.map(({ id, since }) => [id, since]));
}
