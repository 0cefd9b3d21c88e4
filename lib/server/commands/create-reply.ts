import 'server-only';
import { nanoid } from 'nanoid';
import { createReplyInput } from '@/lib/schemas/annotation';
import { documentStream, newSalt } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';
import { idOfEarlierRequest } from './idempotency';
import { insertAnnotation } from './insert-annotation';
import { annotationTarget, loadAnnotation } from './load-annotation';

/** Replies to an annotation. Replies go one level deep: a reply cannot be replied to. */
export const createReply = defineCommand({
  name: 'annotation.reply',
  input: createReplyInput,
  stream: ({ documentId }) => documentStream(documentId),
  permission: 'annotation.reply',
  target: annotationTarget,
  load: (tx, { documentId, parentId }, actor) =>
    loadAnnotation(tx, { documentId, annotationId: parentId }, actor),
  async run({ tx, actor, input, loaded: parent, now }) {
    if (!actor) return fail('sign_in_first');
    if (parent.kind === 'reply') return fail('not_found');
    const { documentId, idempotencyKey, remark } = input;
    const id = nanoid(12);
    const salt = newSalt();
    const [authorId, parentId] = [actor.id, parent.id];
    const row = {
      id,
      documentId,
      kind: 'reply' as const,
      authorId,
      parentId,
      remark,
      tags: [],
      salt,
      idempotencyKey,
      now,
    };
    if (!(await insertAnnotation(tx, row)))
      return idOfEarlierRequest(tx, authorId, idempotencyKey, documentId);
    const payload = { kind: 'reply', parentId };
    const content = { salt, value: { remark, tags: [] } };
    return {
      ok: true,
      value: { id },
      events: [{ type: 'annotation.created', subjectId: id, payload, content }],
    };
  },
});
