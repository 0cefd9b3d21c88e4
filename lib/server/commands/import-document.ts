import 'server-only';
import { nanoid } from 'nanoid';
import { type ImportInput, importDocument as readDocument } from '@/lib/domain/document/import-document';
import { slugify } from '@/lib/domain/document/slugify';
import { canonicalText } from '@/lib/domain/text/canonical';
import { type SearchChunk, searchChunks } from '@/lib/domain/text/search-chunks';
import { searchWords } from '@/lib/domain/text/search-words';
import { importDocumentInput } from '@/lib/schemas/document';
import type { Transaction } from '../db/transaction';
import { documentStream, sha256 } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';
import { keepDetails } from './document-details';

/** The id follows from who imports and their idempotency key: the same import twice makes one document. */
const documentId = (actorId: string | undefined, key: string) =>
  Buffer.from(sha256(`${actorId}\n${key}`), 'hex')
    .toString('base64url')
    .slice(0, 12);

/** Reads a file and stores it as a document with its first revision. Answers with its slug. */
export const importDocument = importing({ isSample: false });

/** The same for the sample library, whose documents say that they are samples. Only the script that loads it does this. */
export const importSampleDocument = importing({ isSample: true });

function importing({ isSample }: { isSample: boolean }) {
  return defineCommand({
    name: 'document.import',
    input: importDocumentInput,
    stream: ({ idempotencyKey }, actor) => documentStream(documentId(actor?.id, idempotencyKey)),
    createsStream: true,
    permission: 'document.create',
    target: () => ({}),
    async load(tx, { idempotencyKey }, actor) {
      const id = documentId(actor?.id, idempotencyKey);
      const earlier = await tx.document.findUnique({ where: { id }, select: { slug: true } });
      return { ok: true, value: { id, earlier } };
    },
    async prepare({ input }) {
      return readSource(input.source);
    },
    async run({ tx, actor, input, loaded: { id, earlier }, prepared: read, now }) {
      if (!actor) return fail('sign_in_first');
      if (earlier) return { ok: true, value: { id, slug: earlier.slug }, events: [] };

      const { sourceUrl, publisher, licence, contentNotice, visibility } = input;
      const title = input.title ?? read.title;
      const language = input.language ?? read.language;
      const direction = input.direction ?? read.direction;
      const details = {
        title,
        language,
        direction,
        sourceUrl,
        publisher,
        licence,
        contentNotice,
        visibility,
      };
      const made = { isSample, createdById: actor.id, createdAt: now, updatedAt: now };
      // Its own id stands in for the address, which is taken last: whoever else looks for one waits until this is over.
      await tx.document.create({ data: { id, slug: id, ...details, ...made } });
      await insertRevision(tx, { documentId: id, authorId: actor.id, now, ...read });
      const version = { documentId: id, version: 1, editorId: actor.id, createdAt: now };
      const content = await keepDetails(tx, { ...details, ...version });
      await insertChunks(tx, id, [searchable({ start: -1, text: title }), ...read.chunks]);
      const slug = await freeSlug(tx, slugify(input.slug ?? title));
      await tx.document.update({ where: { id }, data: { slug } });
      return {
        ok: true,
        value: { id, slug },
        events: [
          {
            type: 'document.imported',
            subjectId: id,
            payload: { revision: 1, format: read.format, textHash: read.textHash },
            content,
          },
        ],
      };
    },
  });
}

/** The first of slug, slug-2, slug-3 … that no document has; others who look for one wait. */
async function freeSlug(tx: Transaction, wish: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('slug', 0))`;
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wish : `${wish}-${number}`;
    if ((await tx.document.count({ where: { slug } })) === 0) return slug;
  }
}

/** A piece of text as the search index holds it. */
type StoredChunk = SearchChunk & { folded: string };

const searchable = ({ start, text }: SearchChunk): StoredChunk => ({
  start,
  text,
  folded: searchWords(text),
});

/** All that is stored of a file. Five megabytes take a second or two, so this is done before the transaction. */
function readSource(source: ImportInput) {
  const read = readDocument(source);
  if (!read.ok)
    return fail('import_failed', { reason: read.code, message: read.message, params: read.params });
  const { format, title, language, direction, body } = read;
  const text = canonicalText(body);
  const chunks = searchChunks(body).map(searchable);
  const stored = { body: JSON.stringify(body), text, textHash: sha256(text), chunks };
  return { ok: true as const, value: { format, title, language, direction, ...stored } };
}

type FirstRevision = {
  documentId: string;
  /** As JSON. */
  body: string;
  text: string;
  textHash: string;
  authorId: string;
  now: Date;
};

/** In SQL, since the query builder takes a five megabyte body apart once more. */
async function insertRevision(
  tx: Transaction,
  { documentId, body, text, textHash, authorId, now }: FirstRevision,
) {
  await tx.$executeRaw`
    INSERT INTO "Revision" (id, "documentId", number, body, text, "textHash", summary, "authorId", "createdAt")
    VALUES (${nanoid(12)}, ${documentId}, 1, ${body}::jsonb, ${text}, ${textHash}, '', ${authorId}, ${now})`;
}

/** One statement: for the 20,000 pieces of a long text the query builder takes five times as long. */
async function insertChunks(tx: Transaction, documentId: string, chunks: readonly StoredChunk[]) {
  await tx.$executeRaw`
    INSERT INTO "SearchChunk" ("documentId", ordinal, start, text, folded)
    SELECT ${documentId}, ordinal - 1, start, text, folded
    FROM unnest(${chunks.map(({ start }) => start)}::int[], ${chunks.map(({ text }) => text)}::text[],
      ${chunks.map(({ folded }) => folded)}::text[]) WITH ORDINALITY AS piece(start, text, folded, ordinal)`;
}
