import 'server-only';
import { nanoid } from 'nanoid';
import { describePassage } from '@/lib/domain/anchoring/describe';
import { snapToGraphemes } from '@/lib/domain/text/graphemes';
import { createAnnotationInput } from '@/lib/schemas/annotation';
import { documentStream, newSalt } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';
import { revisionText } from '../revision-text';
import { idOfEarlierRequest } from './idempotency';
import { insertAnnotation } from './insert-annotation';
import { documentTarget, loadDocument } from './load-annotation';

/** Attaches a note, a citation or a contested flag to a passage. Answers with its id; a repeated request, with the same. */
export const createAnnotation = defineCommand({
  name: 'annotation.create',
  input: createAnnotationInput,
  stream: ({ documentId }) => documentStream(documentId),
  permission: 'annotation.create',
  target: documentTarget,
  load: (tx, { documentId }) => loadDocument(tx, documentId),
  async run({ tx, actor, input, loaded: document, now }) {
    if (!actor) return fail('sign_in_first');
    const { idempotencyKey, kind, passage, remark, tags } = input;
    const revision = await revisionText(tx, document.id, passage.revision);
    if (!revision) return fail('not_found');
    const { start, end } = snapToGraphemes(revision.text, passage.start, passage.end);
    const said = revision.text.slice(passage.start, passage.end);
    if (said !== passage.exact || passage.revision !== document.revisionNumber) {
      return fail('passage_mismatch', { revision: document.revisionNumber });
    }
    const citation = kind === 'citation' ? input.citation : undefined;
    const flag = kind === 'flag' ? input.flag : undefined;

    const id = nanoid(12);
    const salt = newSalt();
    const documentId = document.id;
    const authorId = actor.id;
    const anchor = { revisionId: revision.id, ...describePassage(revision.text, start, end) };
    const row = {
      id,
      documentId,
      kind,
      authorId,
      remark,
      tags,
      salt,
      idempotencyKey,
      now,
      anchor,
      citation,
      flag,
    };
    if (!(await insertAnnotation(tx, row)))
      return idOfEarlierRequest(tx, authorId, idempotencyKey, documentId);
    return {
      ok: true,
      value: { id },
      events: [
        {
          type: 'annotation.created',
          subjectId: id,
          payload: { kind, revision: passage.revision, start, end, ...(flag && { category: flag.category }) },
          content: { salt, value: { remark, tags, ...(citation && { citation }), ...(flag && { flag }) } },
        },
      ],
    };
  },
});
