import 'server-only';
import type { ChangeCounts } from '@/lib/domain/document/count-changes';
import type { SearchChunk } from '@/lib/domain/text/search-chunks';
import { searchWords } from '@/lib/domain/text/search-words';
import type { Transaction } from '../db/transaction';

/** A piece of text as the search index holds it. */
export type StoredChunk = SearchChunk & { folded: string };

export const searchable = ({ start, text }: SearchChunk): StoredChunk => ({
  start,
  text,
  folded: searchWords(text),
});

export type NewRevision = {
  id: string;
  documentId: string;
  number: number;
  /** As JSON. */
  body: string;
  text: string;
  textHash: string;
  summary: string;
  /** Of the commitment to the summary. */
  salt: string | null;
  changes: ChangeCounts | null;
  basedOn: number | null;
  authorId: string;
  now: Date;
};

/** What an event commits to of the text of a revision: SHA-256 of its words, and of its body as the database writes it, hex. */
export type RevisionHashes = { textHash: string; bodyHash: string };

/** In SQL, since the query builder takes a five megabyte body apart once more. */
export async function insertRevision(tx: Transaction, row: NewRevision): Promise<RevisionHashes> {
  const [stored] = await tx.$queryRaw<[RevisionHashes]>`
    INSERT INTO "Revision" (id, "documentId", number, body, text, "textHash", summary, salt, changes, "basedOn",
      "authorId", "createdAt")
    VALUES (${row.id}, ${row.documentId}, ${row.number}::int, ${row.body}::jsonb, ${row.text}, ${row.textHash},
      ${row.summary}, ${row.salt}, ${row.changes && JSON.stringify(row.changes)}::jsonb, ${row.basedOn}::int, ${row.authorId}, ${row.now})
    RETURNING "textHash", encode(sha256(convert_to(body::text, 'UTF8')), 'hex') AS "bodyHash"`;
  return stored;
}

/**
 * Adds pieces to the search index of a document, numbered from `first`. One statement: for the 20,000 pieces of a long
 * text the query builder takes five times as long.
 */
export async function insertChunks(
  tx: Transaction,
  documentId: string,
  chunks: readonly StoredChunk[],
  first = 0,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "SearchChunk" ("documentId", ordinal, start, text, folded)
    SELECT ${documentId}, ordinal - 1 + ${first}::int, start, text, folded
    FROM unnest(${chunks.map(({ start }) => start)}::int[], ${chunks.map(({ text }) => text)}::text[],
      ${chunks.map(({ folded }) => folded)}::text[]) WITH ORDINALITY AS piece(start, text, folded, ordinal)`;
}
