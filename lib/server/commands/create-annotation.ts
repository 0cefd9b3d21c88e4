import 'server-only';
import { nanoid } from 'nanoid';
import { createAnnotationInput } from '@/lib/schemas/annotation';
import { documentStream, newSalt } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';
import { idOfEarlierRequest } from './idempotency';
import { insertAnnotation } from './insert-annotation';
import { documentTarget, loadDocument } from './load-annotation';
import { passageOf } from './passage-of';

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
    const chosen = await passageOf(tx, document, passage);
    if (!chosen.ok) return chosen;
    const anchor = chosen.value;
    const citation = kind === 'citation' ? input.citation : undefined;
    const flag = kind === 'flag' ? input.flag : undefined;

    const id = nanoid(12);
    const salt = newSalt();
    const documentId = document.id;
    const authorId = actor.id;
    const { start, end } = anchor;
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
