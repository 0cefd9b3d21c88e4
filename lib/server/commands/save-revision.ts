import 'server-only';
import { saveRevisionInput } from '@/lib/schemas/document';
import type { Result } from '@/lib/schemas/failure';
import { documentStream } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';
import { idFromKey } from './idempotency';
import { documentTarget, loadDocument } from './load-annotation';
import { type PreparedRevision, prepareRevision } from './prepare-revision';
import { storeRevision } from './store-revision';

/**
 * Saves a new revision of a document and finds all annotations in it again. One that was based on a revision that is no
 * longer the newest is refused with the number of the newest, so that its author can merge. Answers with the number of the
 * revision; a repeated request, with the same.
 */
export const saveRevision = defineCommand({
  name: 'document.revise',
  input: saveRevisionInput,
  stream: ({ documentId }) => documentStream(documentId),
  permission: 'document.revise',
  target: documentTarget,
  async load(tx, { documentId, idempotencyKey }, actor) {
    const document = await loadDocument(tx, documentId);
    if (!document.ok) return document;
    const revisionId = idFromKey(actor?.id, documentId, idempotencyKey);
    const earlier = await tx.revision.findUnique({ where: { id: revisionId }, select: { number: true } });
    return { ok: true, value: { ...document.value, revisionId, earlier } };
  },
  async prepare({ input, loaded }): Promise<Result<PreparedRevision | null>> {
    if (loaded.earlier) return { ok: true, value: null };
    if (loaded.revisionNumber !== input.basedOn)
      return fail('stale_revision', { revision: loaded.revisionNumber });
    return prepareRevision(loaded.id, input.basedOn, input.body);
  },
  async run({ tx, actor, input, loaded, prepared, now }) {
    if (!actor) return fail('sign_in_first');
    if (loaded.earlier) return { ok: true, value: { revision: loaded.earlier.number }, events: [] };
    if (!prepared || loaded.revisionNumber !== input.basedOn)
      return fail('stale_revision', { revision: loaded.revisionNumber });
    const { number, event } = await storeRevision(tx, {
      id: loaded.revisionId,
      documentId: loaded.id,
      prepared,
      summary: input.summary,
      basedOn: Math.min(input.begunFrom ?? input.basedOn, input.basedOn),
      merged: input.merged ?? false,
      authorId: actor.id,
      now,
    });
    return { ok: true, value: { revision: number }, events: [event] };
  },
});
