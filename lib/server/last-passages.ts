import 'server-only';
import type { Transaction } from './db/transaction';

/** A passage as it stood on an earlier revision, with the words around it. */
export type LastPassage = { revision: number; prefix: string; exact: string; suffix: string };

/**
 * The passages of annotations on the last revision before this one on which nobody doubted them (of an edited one: with its
 * earlier words; of a contested flag whose words changed and were not looked at since: before that). None for those that
 * never stood elsewhere. One query, which goes back from the newest revision no further than it must.
 */
export async function lastPassages(
  tx: Pick<Transaction, '$queryRaw'>,
  documentId: string,
  revisionId: string,
  annotationIds: readonly string[],
): Promise<Map<string, LastPassage>> {
  if (annotationIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<(LastPassage & { id: string })[]>`
    SELECT wanted.id, found.*
    FROM unnest(${annotationIds}::text[]) AS wanted(id)
    JOIN "Revision" present ON present.id = ${revisionId}
    JOIN "Anchor" here ON here."revisionId" = present.id AND here."annotationId" = wanted.id
    LEFT JOIN "Dispute" dispute ON dispute."annotationId" = wanted.id
    CROSS JOIN LATERAL (
      SELECT revision.number AS revision, anchor.prefix, anchor.exact, anchor.suffix
      FROM "Revision" revision
      JOIN "Anchor" anchor ON anchor."revisionId" = revision.id AND anchor."annotationId" = wanted.id
      WHERE revision."documentId" = ${documentId}
        AND (anchor.state IN ('exact', 'moved') OR (anchor.state = 'edited' AND here.state <> 'edited'))
        AND revision.number < least(present.number, dispute."staleSince")
      ORDER BY revision.number DESC LIMIT 1
    ) found`;
  return new Map(rows.map(({ id, ...passage }) => [id, passage]));
}
