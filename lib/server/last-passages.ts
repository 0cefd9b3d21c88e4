import 'server-only';
import { Prisma } from './db/generated/client';
import type { Transaction } from './db/transaction';

/** A passage as it stood on an earlier revision, with the words around it. */
export type LastPassage = { revision: number; prefix: string; exact: string; suffix: string };

/** How an annotation stands in a revision; `staleSince` of its dispute. */
export type Standing = {
  id: string;
  state: 'exact' | 'moved' | 'edited' | 'suspect' | 'orphaned';
  staleSince: number | null;
};

type Reader = Pick<Transaction, '$queryRaw'>;

/**
 * The passages of annotations on the last revision before this one on which nobody doubted them (of an edited one: with its
 * earlier words; of a contested flag whose words changed and were not looked at since: before that). None for those that
 * never stood elsewhere. One query, which goes back from the newest revision no further than it must.
 */
export async function lastPassages(
  tx: Reader,
  anchors: readonly { annotationId: string; revisionId: string }[],
): Promise<Map<string, LastPassage>> {
  if (anchors.length === 0) return new Map();
  const ids = anchors.map(({ annotationId }) => annotationId);
  const revisionIds = anchors.map(({ revisionId }) => revisionId);
  return search(
    tx,
    Prisma.sql`
      SELECT here."annotationId", present."documentId", present.number, here.state::text,
        CASE WHEN dispute.status <> 'withdrawn' THEN dispute."staleSince" END
      FROM unnest(${ids}::text[], ${revisionIds}::text[]) AS meant(id, "revisionId")
      JOIN "Anchor" here ON here."annotationId" = meant.id AND here."revisionId" = meant."revisionId"
      JOIN "Revision" present ON present.id = here."revisionId"
      LEFT JOIN "Dispute" dispute ON dispute."annotationId" = here."annotationId"`,
  );
}

/** The same for annotations that stood like this on revision `number` at some time. */
export async function lastPassagesOf(
  tx: Reader,
  documentId: string,
  number: number,
  standings: readonly Standing[],
): Promise<Map<string, LastPassage>> {
  if (standings.length === 0) return new Map();
  const ids = standings.map(({ id }) => id);
  const states = standings.map(({ state }) => state);
  const stale = standings.map(({ staleSince }) => staleSince);
  return search(
    tx,
    Prisma.sql`
      SELECT id, ${documentId}::text, ${number}::int, state, "staleSince"
      FROM unnest(${ids}::text[], ${states}::text[], ${stale}::int[]) AS standing(id, state, "staleSince")`,
  );
}

async function search(tx: Reader, wanted: Prisma.Sql): Promise<Map<string, LastPassage>> {
  const rows = await tx.$queryRaw<(LastPassage & { id: string })[]>`
    SELECT wanted.id, found.*
    FROM (${wanted}) AS wanted(id, "documentId", number, state, "staleSince")
    CROSS JOIN LATERAL (
      SELECT revision.number AS revision, anchor.prefix, anchor.exact, anchor.suffix
      FROM "Revision" revision
      JOIN "Anchor" anchor ON anchor."revisionId" = revision.id AND anchor."annotationId" = wanted.id
      WHERE revision."documentId" = wanted."documentId"
        AND (anchor.state IN ('exact', 'moved') OR (anchor.state = 'edited' AND wanted.state <> 'edited'))
        AND revision.number < least(wanted.number, wanted."staleSince")
      ORDER BY revision.number DESC LIMIT 1
    ) found`;
  return new Map(rows.map(({ id, ...passage }) => [id, passage]));
}
