import 'server-only';
import { type Actor, can } from '@/lib/domain/access/permissions';
import { searchTerms } from '@/lib/domain/text/search-terms';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import { type LibraryHit, libraryHits, type Matching, matchedDocuments } from './library-search';
import { type LibraryTally, libraryTallies, noTally } from './library-tallies';

export type LibraryFilter = {
  /** What the person typed; empty lists everything. */
  query: string;
  /** Only documents with disputes that wait for an outcome; that have one; without any annotation; all. */
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
  direction: 'ltr' | 'rtl';
  visibility: 'public' | 'draft';
  publisher: string | null;
  isSample: boolean;
  hasNotice: boolean;
  createdAt: string;
  /** Length of the canonical text, in code points. */
  length: number;
  /** How the running text begins, at most 240 characters. */
  opening: string | null;
  tally: LibraryTally;
  hit: LibraryHit | null;
};

export type LibraryPage = {
  documents: LibraryDocument[];
  total: number;
  page: number;
  pages: number;
  languages: string[];
  /** Nothing contained the words as typed; these resemble them. */
  approximate: boolean;
  /** Whether this person sees any document at all, whatever is asked for. */
  isEmpty: boolean;
};

const pageSize = 20;

/** The documents this person may see, those that fit a query best first. At most seven queries, whatever they find. */
export async function libraryPage(filter: LibraryFilter, actor: Actor): Promise<LibraryPage> {
  const terms = searchTerms(filter.query);
  const visible = visibleTo(actor);
  const conditions = Prisma.join([visible, ...fitting(filter)], ' AND ');
  const [languages, exact] = await Promise.all([
    visibleLanguages(visible),
    pageOfIds(conditions, filter.page, terms, 'words'),
  ]);
  const approximate = terms.length > 0 && exact.total === 0;
  const found = approximate ? await pageOfIds(conditions, filter.page, terms, 'similar') : exact;
  const ids = found.ids;
  const [rows, tallies, hits] = await Promise.all([
    documentRows(ids),
    libraryTallies(ids),
    terms.length > 0 ? libraryHits(ids, terms, approximate ? 'similar' : 'words') : null,
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    documents: ids.flatMap((id) => {
      const row = byId.get(id);
      if (!row) return [];
      const { createdAt, ...rest } = row;
      const tally = tallies.get(id) ?? noTally();
      return { ...rest, createdAt: createdAt.toISOString(), tally, hit: hits?.get(id) ?? null };
    }),
    total: found.total,
    page: found.page,
    pages: Math.max(1, Math.ceil(found.total / pageSize)),
    languages: languages.flatMap(({ language }) => language ?? []),
    approximate: approximate && found.total > 0,
    isEmpty: languages.length === 0,
  };
}

/** What this person may see; the same rule as the permission document.read. */
export function visibleTo(actor: Actor): Prisma.Sql {
  const seesDrafts = can(actor, 'document.read', { document: { visibility: 'draft', deleted: false } });
  return seesDrafts
    ? Prisma.sql`document."deletedAt" IS NULL`
    : Prisma.sql`document."deletedAt" IS NULL AND document.visibility = 'public'`;
}

/**
 * Conditions that look for the first annotation that decides, in the order of an index: sorting is what keeps the planner
 * from reading the whole table for a document that has none.
 */
function fitting({ state, language }: LibraryFilter): Prisma.Sql[] {
  const firstDispute = (statuses: Prisma.Sql) => Prisma.sql`(
    SELECT dispute.status FROM "Annotation" annotation
    JOIN LATERAL (
      SELECT status FROM "Dispute" WHERE "annotationId" = annotation.id AND annotation.kind = 'flag' OFFSET 0
    ) dispute ON dispute.status IN (${statuses})
    WHERE annotation."documentId" = document.id AND annotation."deletedAt" IS NULL
    ORDER BY annotation."createdAt" LIMIT 1)`;
  const firstAnnotation = Prisma.sql`(
    SELECT annotation.id FROM "Annotation" annotation
    WHERE annotation."documentId" = document.id AND annotation."deletedAt" IS NULL
    ORDER BY annotation."createdAt" LIMIT 1)`;
  const byState = {
    all: [],
    contested: [Prisma.sql`${firstDispute(Prisma.sql`'open', 'under_review'`)} IS NOT NULL`],
    settled: [Prisma.sql`${firstDispute(Prisma.sql`'resolved'`)} IS NOT NULL`],
    unannotated: [Prisma.sql`${firstAnnotation} IS NULL`],
  };
  return [...(language ? [Prisma.sql`document.language = ${language}`] : []), ...byState[state]];
}

function visibleLanguages(visible: Prisma.Sql): Promise<{ language: string | null }[]> {
  return db.$queryRaw`SELECT DISTINCT language FROM "Document" document WHERE ${visible} ORDER BY language`;
}

/** Ids of one page of what fits, and how many fit. A page beyond the last becomes the first (one query more). */
async function pageOfIds(
  conditions: Prisma.Sql,
  page: number,
  terms: readonly string[],
  matching: Matching,
): Promise<{ ids: string[]; total: number; page: number }> {
  const matched =
    terms.length > 0
      ? Prisma.sql`JOIN (${matchedDocuments(terms, matching)}) matched ON matched."documentId" = document.id`
      : Prisma.empty;
  const order = terms.length > 0 ? Prisma.sql`matched.rank DESC,` : Prisma.empty;
  const rows = await db.$queryRaw<{ id: string; total: number }[]>`
    SELECT document.id, count(*) OVER ()::int AS total FROM "Document" document ${matched} WHERE ${conditions}
    ORDER BY ${order} document."createdAt" DESC, document.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  if (rows.length === 0 && page > 1) return pageOfIds(conditions, 1, terms, matching);
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0, page };
}

type Row = Omit<LibraryDocument, 'createdAt' | 'tally' | 'hit'> & { createdAt: Date };

/** Length and opening come from the pieces of the search index, so that no whole text is read for them. */
function documentRows(ids: readonly string[]): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT document.id, slug, title, language, direction, visibility::text, publisher, "isSample",
      "contentNotice" IS NOT NULL AS "hasNotice", "createdAt", coalesce(last.length, 0) AS length,
      opening.text AS opening
    FROM "Document" document
    LEFT JOIN LATERAL (
      SELECT start + length(text) AS length FROM "SearchChunk" chunk
      WHERE chunk."documentId" = document.id AND ordinal > 0 ORDER BY ordinal DESC LIMIT 1
    ) last ON true
    LEFT JOIN LATERAL (
      SELECT left(text, 240) AS text FROM "SearchChunk" chunk
      WHERE chunk."documentId" = document.id AND ordinal BETWEEN 1 AND 40 AND length(text) >= 120
      ORDER BY ordinal LIMIT 1
    ) opening ON true
    WHERE document.id = ANY(${ids})`;
}
