import 'server-only';
import type { z } from 'zod';
import type { Kept } from '@/lib/domain/anchoring';
import type { ImportFormat } from '@/lib/domain/document/detect-format';
import { reimportDocumentInput, saveRevisionInput } from '@/lib/schemas/document';
import type { Result } from '@/lib/schemas/failure';
import { documentStream } from '../events';
import { fail } from '../failure';
import { runJob } from '../jobs/run-job';
import { defineCommand } from '../perform';
import { idFromKey } from './idempotency';
import { documentTarget, loadDocument } from './load-annotation';
import { type PreparedRevision, prepareRevision } from './prepare-revision';
import { storeRevision } from './store-revision';

/** Saves a text that somebody edited. */
export const saveRevision = revising('document.revise', saveRevisionInput, ({ body, kept }) => ({
  ok: true,
  value: { body, kept },
}));

/** Takes in a new version of the file that a document came from. */
export const reimportDocument = revising('document.reimport', reimportDocumentInput, async ({ source }) => {
  const read = await runJob('importDocument', source.bytes.length, source);
  if (read.ok) return { ok: true, value: { body: read.body, format: read.format } };
  return fail('import_failed', { reason: read.code, message: read.message, params: read.params });
});

type Source = Result<{ body: unknown; kept?: readonly Kept[]; format?: ImportFormat }>;
type Prepared = { revision: PreparedRevision; format?: ImportFormat };

type Revising = Pick<
  z.output<typeof saveRevisionInput>,
  'documentId' | 'basedOn' | 'summary' | 'idempotencyKey' | 'merged' | 'begunFrom'
>;

/**
 * Makes the command that saves a new revision of a document and finds all annotations in it again. One that was based on a
 * revision that is no longer the newest is refused with the number of the newest, so that its author can merge. Answers
 * with the number of the revision and its summary; a repeated request, with the same, whatever its summary is by then. `read`
 * gets the body out of what came in.
 */
function revising<Input extends Revising, Raw>(
  name: string,
  schema: z.ZodType<Input, Raw>,
  read: (input: Input) => Source | Promise<Source>,
) {
  return defineCommand({
    name,
    input: schema,
    stream: ({ documentId }) => documentStream(documentId),
    permission: 'document.revise',
    target: documentTarget,
    async load(tx, { documentId, idempotencyKey }, actor) {
      const document = await loadDocument(tx, documentId);
      if (!document.ok) return document;
      const revisionId = idFromKey(actor?.id, documentId, idempotencyKey);
      const earlier = await tx.revision.findUnique({
        where: { id: revisionId },
        select: { number: true, summary: true },
      });
      return { ok: true, value: { ...document.value, revisionId, earlier } };
    },
    async prepare({ input, loaded }): Promise<Result<Prepared | null>> {
      if (loaded.earlier) return { ok: true, value: null };
      if (loaded.revisionNumber !== input.basedOn)
        return fail('stale_revision', { revision: loaded.revisionNumber });
      const source = await read(input);
      if (!source.ok) return source;
      const { body, kept, format } = source.value;
      const revision = await prepareRevision(loaded.id, input.basedOn, body, kept);
      return revision.ok
        ? { ok: true, value: { revision: revision.value, ...(format && { format }) } }
        : revision;
    },
    async run({ tx, actor, input, loaded, prepared, now }) {
      if (!actor) return fail('sign_in_first');
      if (loaded.earlier) {
        const { number, summary } = loaded.earlier;
        return { ok: true, value: { revision: number, summary }, events: [] };
      }
      if (!prepared || loaded.revisionNumber !== input.basedOn)
        return fail('stale_revision', { revision: loaded.revisionNumber });
      const { number, event } = await storeRevision(tx, {
        id: loaded.revisionId,
        documentId: loaded.id,
        prepared: prepared.revision,
        format: prepared.format,
        summary: input.summary,
        basedOn: Math.min(input.begunFrom ?? input.basedOn, input.basedOn),
        merged: input.merged ?? false,
        authorId: actor.id,
        now,
      });
      return { ok: true, value: { revision: number, summary: input.summary }, events: [event] };
    },
  });
}
