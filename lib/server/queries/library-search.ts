import 'server-only';
import { hitExcerpt } from '@/lib/domain/text/search-hits';
import { similarWords } from '@/lib/domain/text/similar-words';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';

/** How words are looked for: as the beginnings of words, or as something that resembles them. */
export type Matching = 'words' | 'similar';

/** Where words were found: a piece of the text in runs, its UTF-16 offset, and in how many pieces they stand. */
export type LibraryHit = { start: number; runs: { text: string; hit: boolean }[]; pieces: number };

/** Whether a piece has a term, by the index on its words or on its groups of three letters. */
function condition(matching: Matching): Prisma.Sql {
  return matching === 'words'
    ? Prisma.sql`to_tsvector('simple', chunk.folded) @@ to_tsquery('simple', quote_literal(term.word) || ':*')`
    : Prisma.sql`term.word <% chunk.folded`;
}

/**
 * A relation ("documentId", rank) of the documents in which every term is found. First those that have the terms in the
 * title, then those where most of them stand together in one piece, then by the number of pieces.
 */
export function matchedDocuments(terms: readonly string[], matching: Matching): Prisma.Sql {
  return Prisma.sql`
    SELECT "documentId",
      1000 * count(*) FILTER (WHERE ordinal = 0) + 100 * max(together) + least(count(*), 99) AS rank
    FROM (
      SELECT chunk."documentId", chunk.ordinal, term.number,
        count(*) OVER (PARTITION BY chunk."documentId", chunk.ordinal) AS together
      FROM unnest(${terms}::text[]) WITH ORDINALITY AS term(word, number)
      JOIN "SearchChunk" chunk ON ${condition(matching)}
    ) found
    GROUP BY "documentId" HAVING count(DISTINCT number) = ${terms.length}`;
}

/** From this many characters on a piece reads as a sentence; a heading or a cell of a table says little by itself. */
const readable = 80;

/** The best place of each of these documents: the first readable piece that has most of the terms. One query. */
export async function libraryHits(
  documentIds: readonly string[],
  terms: readonly string[],
  matching: Matching,
): Promise<Map<string, LibraryHit>> {
  const found = await db.$queryRaw<{ documentId: string; start: number; text: string; pieces: number }[]>`
    SELECT DISTINCT ON ("documentId") "documentId", start, text, pieces
    FROM (
      SELECT chunk."documentId", chunk.ordinal, chunk.start, chunk.text, count(*) AS terms,
        count(*) OVER (PARTITION BY chunk."documentId")::int AS pieces
      FROM unnest(${terms}::text[]) AS term(word)
      JOIN "SearchChunk" chunk ON chunk."documentId" = ANY(${documentIds}) AND chunk.ordinal > 0
        AND ${condition(matching)}
      GROUP BY chunk."documentId", chunk.ordinal
    ) piece
    ORDER BY "documentId", terms DESC, length(text) < ${readable}, ordinal`;
  return new Map(
    found.map(({ documentId, start, text, pieces }) => {
      const marked = matching === 'words' ? terms : similarWords(text, terms);
      return [documentId, { start, runs: hitExcerpt(text, marked, 110), pieces }];
    }),
  );
}
