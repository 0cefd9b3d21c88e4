import 'server-only';
import { nanoid } from 'nanoid';
import type { PassageSelector } from '@/lib/domain/anchoring/describe';
import type { Body } from '@/lib/domain/document/body';
import { textBlockSpans } from '@/lib/domain/text/canonical';
import { createAnnotationInput } from '@/lib/schemas/annotation';
import type { Transaction } from '../db/transaction';
import { documentStream, newSalt } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';
import { idOfEarlierRequest } from './idempotency';
import { insertAnnotation } from './insert-annotation';
import { documentTarget, loadDocument } from './load-annotation';
import { passageOf } from './passage-of';

/** Attaches a note, a citation, a contested flag or a suggestion to a passage. Answers with its id; a repeated request, with the same. */
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
    if (kind === 'suggestion') {
      if (input.suggestion.replacement === anchor.exact) return fail('replacement_unchanged');
      if (!(await isWithinBlock(tx, anchor))) return fail('passage_spans_blocks');
    }
    const citation = kind === 'citation' ? input.citation : undefined;
    const flag = kind === 'flag' ? input.flag : undefined;
    const suggestion = kind === 'suggestion' ? { original: anchor.exact, ...input.suggestion } : undefined;

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
      suggestion,
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
          content: {
            salt,
            value: {
              remark,
              tags,
              ...(citation && { citation }),
              ...(flag && { flag }),
              ...(suggestion && { suggestion }),
            },
          },
        },
      ],
    };
  },
});

/** Whether a passage lies in one text block. Without a line end in it, it can't do otherwise; the body is large. */
async function isWithinBlock(
  tx: Transaction,
  { revisionId: id, start, end, exact }: PassageSelector & { revisionId: string },
) {
  if (!exact.includes('\n')) return true;
  const { body } = await tx.revision.findUniqueOrThrow({ where: { id }, select: { body: true } });
  return textBlockSpans(body as Body).some((block) => block.start <= start && end <= block.end);
}
