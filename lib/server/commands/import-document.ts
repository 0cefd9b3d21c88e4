import 'server-only';
import { nanoid } from 'nanoid';
import type { ImportInput } from '@/lib/domain/document/import-document';
import { slugify } from '@/lib/domain/document/slugify';
import { canonicalText } from '@/lib/domain/text/canonical';
import { searchChunks } from '@/lib/domain/text/search-chunks';
import { importDocumentInput } from '@/lib/schemas/document';
import type { Transaction } from '../db/transaction';
import { documentStream, sha256 } from '../events';
import { fail } from '../failure';
import { runJob } from '../jobs/run-job';
import { defineCommand } from '../perform';
import { keepDetails } from './document-details';
import { idFromKey } from './idempotency';
import { insertChunks, insertRevision, searchable } from './insert-revision';

/** Reads a file and stores it as a document with its first revision. Answers with its slug. */
export const importDocument = importing({ isSample: false });

/** The same for the sample library, whose documents say that they are samples. Only the script that loads it does this. */
export const importSampleDocument = importing({ isSample: true });

function importing({ isSample }: { isSample: boolean }) {
  return defineCommand({
    name: 'document.import',
    input: importDocumentInput,
    stream: ({ idempotencyKey }, actor) => documentStream(idFromKey(actor?.id, idempotencyKey)),
    createsStream: true,
    permission: 'document.create',
    target: () => ({}),
    async load(tx, { idempotencyKey }, actor) {
      const id = idFromKey(actor?.id, idempotencyKey);
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
      const hashes = await insertRevision(tx, {
        ...{ id: nanoid(12), documentId: id, number: 1, summary: '', salt: null },
        ...{ changes: null, basedOn: null },
        ...{ authorId: actor.id, now, ...read },
      });
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
            payload: { revision: 1, format: read.format, ...hashes },
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

/** All that is stored of a file. Five megabytes take some seconds, so this is done before the transaction. */
async function readSource(source: ImportInput) {
  const read = await runJob('importDocument', source.bytes.length, source);
  if (!read.ok)
    return fail('import_failed', { reason: read.code, message: read.message, params: read.params });
  const { format, title, language, direction, body } = read;
  const text = canonicalText(body);
  const chunks = searchChunks(body).map(searchable);
  const stored = { body: JSON.stringify(body), text, textHash: sha256(text), chunks };
  return { ok: true as const, value: { format, title, language, direction, ...stored } };
}
