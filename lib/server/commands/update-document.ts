import 'server-only';
import { searchWords } from '@/lib/domain/text/search-words';
import { updateDocumentInput } from '@/lib/schemas/document';
import { documentStream } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';
import { keepDetails } from './document-details';
import { documentTarget } from './load-annotation';

/** Changes what is said about a document beside its text: title, language, source, notice, visibility. All versions are kept. */
export const updateDocument = defineCommand({
  name: 'document.update',
  input: updateDocumentInput,
  stream: ({ documentId }) => documentStream(documentId),
  permission: 'document.update',
  target: documentTarget,
  async load(tx, { documentId: id }) {
    const document = await tx.document.findUnique({ where: { id } });
    return document ? { ok: true, value: document } : fail('document_not_found');
  },
  async run({ tx, actor, input, loaded, now }) {
    if (!actor) return fail('sign_in_first');
    const { documentId, version, ...data } = input;
    if (version !== loaded.version) return fail('stale', { version: loaded.version });
    await tx.document.update({
      where: { id: documentId },
      data: { ...data, version: version + 1, updatedAt: now },
    });
    const content = await keepDetails(tx, {
      ...data,
      documentId,
      version: version + 1,
      editorId: actor.id,
      createdAt: now,
    });
    await tx.searchChunk.update({
      where: { documentId_ordinal: { documentId, ordinal: 0 } },
      data: { text: data.title, folded: searchWords(data.title) },
    });
    const payload = { version: version + 1, visibility: data.visibility };
    return {
      ok: true,
      value: { slug: loaded.slug },
      events: [{ type: 'document.updated', subjectId: documentId, payload, content }],
    };
  },
});
