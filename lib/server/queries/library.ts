import 'server-only';
import type { Actor } from '@/lib/domain/access/permissions';
import { hitExcerpt, searchTerms } from '@/lib/domain/text/search-fold';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';

export type LibraryFilter = {
  /** What the person typed; empty lists everything. */
  query: string;
  /** Only documents with open or reviewed disputes; only those without annotations; all. */
  state: 'all' | 'contested' | 'settled' | 'unannotated';
  language: string | null;
  /** From 1. */
  page: number;
};

export type LibraryDocument = {
  id: string;
  slug: string;
  title: string;
  language: string | null;
  visibility: 'public' | 'draft';
  publisher: string | null;
  isSample: boolean;
  hasNotice: boolean;
  updatedAt: string;
  characters: number;
  notes: number;
  citations: number;
  /** Disputes that wait for an outcome. */
  contested: number;
  /** Disputes that have one. */
  resolved: number;
  people: number;
  /** Where the query was found: a piece of the text, in runs, and its offset. */
  hit: { start: number; runs: { text: string; hit: boolean }[] } | null;
};

export type LibraryPage = {
  documents: LibraryDocument[];
  total: number;
  page: number;
  pages: number;
  languages: string[];
  /** Nothing contained the words as typed; these resemble them. */
  approximate: boolean;
};

const pageSize = 20;

type Hit = { documentId: string; start: number; text: string; rank: number };

/** The documents this person may see, those that fit a query best first. At most four queries. */
export async function libraryPage(filter: LibraryFilter, actor: Actor): Promise<LibraryPage> {
  const terms = searchTerms(filter.query);
  let hits = terms.length > 0 ? await exactHits(terms) : null;
  const approximate = hits?.length === 0;
  if (approximate) hits = await similarHits(terms.join(' '));

  const seesDrafts = actor !== null && ['editor', 'reviewer', 'admin'].includes(actor.role);
  const conditions = [
    Prisma.sql`document."deletedAt" IS NULL`,
    ...(seesDrafts ? [] : [Prisma.sql`document.visibility = 'public'`]),
    ...(hits ? [Prisma.sql`document.id = ANY(${hits.map(({ documentId }) => documentId)})`] : []),
  ];
  const rows = await documentRows(Prisma.join(conditions, ' AND '));
  const languages = [...new Set(rows.flatMap(({ language }) => language ?? []))].sort();
  const rank = new Map(hits?.map((hit) => [hit.documentId, hit.rank]));
  const fitting = rows
    .filter(
      (row) => matchesState(row, filter.state) && (!filter.language || row.language === filter.language),
    )
    .sort((a, b) => (rank.get(b.id) ?? 0) - (rank.get(a.id) ?? 0));

  const pages = Math.max(1, Math.ceil(fitting.length / pageSize));
  const page = Math.min(Math.max(1, filter.page), pages);
  const documents = fitting.slice((page - 1) * pageSize, page * pageSize).map(({ updatedAt, ...row }) => {
    const hit = hits?.find(({ documentId }) => documentId === row.id);
    return {
      ...row,
      updatedAt: updatedAt.toISOString(),
      hit: hit && hit.start >= 0 ? { start: hit.start, runs: hitExcerpt(hit.text, terms, 90) } : null,
    };
  });
  return {
    documents,
    total: fitting.length,
    page,
    pages,
    languages,
    approximate: approximate && fitting.length > 0,
  };
}

function matchesState(
  row: { notes: number; citations: number; contested: number; resolved: number },
  state: LibraryFilter['state'],
) {
  if (state === 'contested') return row.contested > 0;
  if (state === 'settled') return row.resolved > 0;
  if (state === 'unannotated') return row.notes + row.citations + row.contested + row.resolved === 0;
  return true;
}

type Row = Omit<LibraryDocument, 'updatedAt' | 'hit'> & { updatedAt: Date };

function documentRows(where: Prisma.Sql): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT document.id, slug, title, language, visibility::text, publisher, document."isSample",
      "contentNotice" IS NOT NULL AS "hasNotice", document."updatedAt", length(revision.text) AS characters,
      counted.notes, counted.citations, counted.contested, counted.resolved, counted.people
    FROM "Document" document
    JOIN "Revision" revision ON revision."documentId" = document.id AND revision.number = document."revisionNumber"
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE kind = 'note')::int AS notes,
        count(*) FILTER (WHERE kind = 'citation')::int AS citations,
        count(*) FILTER (WHERE dispute.status IN ('open', 'under_review'))::int AS contested,
        count(*) FILTER (WHERE dispute.status = 'resolved')::int AS resolved,
        count(DISTINCT "authorId")::int AS people
      FROM "Annotation" annotation LEFT JOIN "Dispute" dispute ON dispute."annotationId" = annotation.id
      WHERE annotation."documentId" = document.id AND annotation."deletedAt" IS NULL
    ) counted
    WHERE ${where}
    ORDER BY document."createdAt" DESC, document.id
    LIMIT 2000`;
}

/** Documents in which every term begins a word, each with its best piece. */
function exactHits(terms: string[]): Promise<Hit[]> {
  return db.$queryRaw<Hit[]>`
    WITH term AS (SELECT word, ordinality FROM unnest(${terms}::text[]) WITH ORDINALITY AS list(word, ordinality)),
    found AS (
      SELECT chunk."documentId", chunk.ordinal, term.ordinality,
        ts_rank(to_tsvector('simple', chunk.folded), to_tsquery('simple', quote_literal(term.word) || ':*'))
          + CASE WHEN chunk.start < 0 THEN 1 ELSE 0 END AS rank
      FROM term JOIN "SearchChunk" chunk
        ON to_tsvector('simple', chunk.folded) @@ to_tsquery('simple', quote_literal(term.word) || ':*')
    ),
    whole AS (
      SELECT "documentId", sum(rank)::float8 AS rank FROM found
      GROUP BY "documentId" HAVING count(DISTINCT ordinality) = ${terms.length}
    ),
    piece AS (
      SELECT DISTINCT ON ("documentId") "documentId", ordinal
      FROM (SELECT "documentId", ordinal, count(DISTINCT ordinality) AS terms, sum(rank) AS rank
            FROM found WHERE ordinal > 0 GROUP BY "documentId", ordinal) each
      ORDER BY "documentId", terms DESC, rank DESC, ordinal
    )
    SELECT whole."documentId", coalesce(chunk.start, -1) AS start, coalesce(chunk.text, '') AS text, whole.rank
    FROM whole LEFT JOIN piece USING ("documentId")
    LEFT JOIN "SearchChunk" chunk ON chunk."documentId" = piece."documentId" AND chunk.ordinal = piece.ordinal
    ORDER BY whole.rank DESC LIMIT 500`;
}

/** Documents with a piece in which something resembles the words: for a slip of the pen or another spelling. */
function similarHits(words: string): Promise<Hit[]> {
  return db.$queryRaw<Hit[]>`
    SELECT DISTINCT ON ("documentId") "documentId", start, text, word_similarity(${words}, folded)::float8 AS rank
    FROM "SearchChunk" WHERE ${words} <% folded
    ORDER BY "documentId", rank DESC LIMIT 100`;
}
