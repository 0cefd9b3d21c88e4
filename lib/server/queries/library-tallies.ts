import 'server-only';
import { db } from '../db/client';
import { documentStream } from '../events';

/** What can stand at a place of a text. */
export type TallyKind = 'note' | 'citation' | 'suggestion' | 'contested' | 'settled';

export type LibraryTally = {
  notes: number;
  citations: number;
  /** Suggestions that nobody has decided about yet. */
  suggestions: number;
  /** Disputes that nobody has taken up yet. */
  open: number;
  underReview: number;
  resolved: number;
  /** Where in the text they stand: parts of the text from 0 to `tallyParts` - 1 that have at least one. */
  places: { part: number; kind: TallyKind }[];
};

/** Into how many parts a text is divided to show where its annotations stand. */
const tallyParts = 64;

export const noTally = (): LibraryTally => ({
  notes: 0,
  citations: 0,
  suggestions: 0,
  open: 0,
  underReview: 0,
  resolved: 0,
  places: [],
});

type Row = {
  documentId: string;
  /** Null where the passage was not found again in the newest revision. */
  part: number | null;
  kind: 'note' | 'citation' | 'flag' | 'suggestion';
  /** Of a dispute or a suggestion. */
  status: 'open' | 'under_review' | 'resolved' | 'withdrawn' | 'accepted' | 'declined' | null;
  count: number;
};

/**
 * What is attached to a document after its n-th event never changes, since every write appends one, so tallies are kept by
 * that number: the oldest go first.
 */
const kept = new Map<string, LibraryTally>();
const mostKept = 2_000;

/** What is attached to these documents and where. Two queries; one if nothing has happened to them since the last time. */
export async function libraryTallies(documentIds: readonly string[]): Promise<Map<string, LibraryTally>> {
  const streams = await db.eventStream.findMany({
    where: { id: { in: documentIds.map(documentStream) } },
    select: { id: true, lastSequence: true },
  });
  const sequences = new Map(streams.map(({ id, lastSequence }) => [id, lastSequence]));
  const keyOf = (id: string) => `${id}@${sequences.get(documentStream(id)) ?? 0}`;
  const unknown = documentIds.filter((id) => !kept.has(keyOf(id)));
  if (unknown.length > 0) {
    const counted = await countAttached(unknown);
    for (const id of unknown) kept.set(keyOf(id), counted.get(id) ?? noTally());
  }
  const tallies = new Map(documentIds.map((id) => [id, kept.get(keyOf(id)) ?? noTally()]));
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return tallies;
}

/**
 * Reads the index of each document's anchors and looks each annotation up by its key (OFFSET 0 keeps the planner from
 * reading the whole table instead).
 */
async function countAttached(documentIds: readonly string[]): Promise<Map<string, LibraryTally>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT document.id AS "documentId", each.kind::text, each.status, count(*)::int AS count,
      CASE WHEN each.state <> 'orphaned'
        THEN least(${tallyParts} - 1, each.start::bigint * ${tallyParts} / greatest(last.length, 1))::int END AS part
    FROM "Document" document
    JOIN "Revision" revision ON revision."documentId" = document.id AND revision.number = document."revisionNumber"
    JOIN LATERAL (
      SELECT start + length(text) AS length FROM "SearchChunk" chunk
      WHERE chunk."documentId" = document.id ORDER BY ordinal DESC LIMIT 1
    ) last ON true
    JOIN LATERAL (
      SELECT anchor.start, anchor.state, annotation.kind, coalesce(dispute.status::text, suggestion.status::text) AS status
      FROM "Anchor" anchor
      JOIN LATERAL (
        SELECT id, kind FROM "Annotation" WHERE id = anchor."annotationId" AND "deletedAt" IS NULL OFFSET 0
      ) annotation ON true
      LEFT JOIN LATERAL (
        SELECT status FROM "Dispute" WHERE "annotationId" = annotation.id AND annotation.kind = 'flag' OFFSET 0
      ) dispute ON true
      LEFT JOIN LATERAL (
        SELECT status FROM "Suggestion" WHERE "annotationId" = annotation.id AND annotation.kind = 'suggestion' OFFSET 0
      ) suggestion ON true
      WHERE anchor."revisionId" = revision.id
      OFFSET 0
    ) each ON true
    WHERE document.id = ANY(${documentIds})
    GROUP BY 1, 2, 3, 5`;
  const tallies = new Map<string, LibraryTally>();
  for (const row of rows) {
    const tally = tallies.get(row.documentId) ?? noTally();
    tallies.set(row.documentId, tally);
    const kind = add(tally, row);
    if (kind && row.part !== null && !tally.places.some((at) => at.part === row.part && at.kind === kind)) {
      tally.places.push({ part: row.part, kind });
    }
  }
  return tallies;
}

/** Counts a row; answers what it shows as, or null for a withdrawn flag or a decided suggestion: nothing is left to do. */
function add(tally: LibraryTally, { kind, status, count }: Row): TallyKind | null {
  if (kind === 'note') tally.notes += count;
  else if (kind === 'citation') tally.citations += count;
  else if (kind === 'suggestion') tally.suggestions += status === 'open' ? count : 0;
  else if (status === 'open') tally.open += count;
  else if (status === 'under_review') tally.underReview += count;
  else if (status === 'resolved') tally.resolved += count;
  if (kind === 'suggestion') return status === 'open' ? kind : null;
  if (kind !== 'flag') return kind;
  if (status === 'resolved') return 'settled';
  return status === 'withdrawn' ? null : 'contested';
}
