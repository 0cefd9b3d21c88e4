import 'server-only';
import { annotationVersionInput } from '@/lib/schemas/annotation';
import { documentStream } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';
import { annotationTarget, loadAnnotation } from './load-annotation';

/** Takes an annotation or reply out of sight. Its words stay, and an editor can bring it back. */
export const deleteAnnotation = defineCommand({
  name: 'annotation.delete',
  input: annotationVersionInput,
  stream: ({ documentId }) => documentStream(documentId),
  permission: 'annotation.delete',
  target: annotationTarget,
  load: loadAnnotation,
  async run({ tx, actor, input, loaded, now }) {
    if (!actor) return fail('sign_in_first');
    if (input.version !== loaded.version) return fail('stale', { version: loaded.version });
    const { id, parentId } = loaded;
    await tx.annotation.update({ where: { id }, data: { deletedAt: now, deletedById: actor.id } });
    const payload = parentId ? { kind: 'reply', parentId } : { kind: loaded.kind };
    return { ok: true, value: null, events: [{ type: 'annotation.deleted', subjectId: id, payload }] };
  },
});

/** Brings a deleted annotation or reply back. */
export const restoreAnnotation = defineCommand({
  name: 'annotation.restore',
  input: annotationVersionInput.omit({ version: true }),
  stream: ({ documentId }) => documentStream(documentId),
  permission: 'annotation.restore',
  target: annotationTarget,
  load: loadAnnotation,
  async run({ tx, loaded }) {
    const { id, parentId } = loaded;
    await tx.annotation.update({ where: { id }, data: { deletedAt: null, deletedById: null } });
    const payload = parentId ? { kind: 'reply', parentId } : { kind: loaded.kind };
    return { ok: true, value: null, events: [{ type: 'annotation.restored', subjectId: id, payload }] };
  },
});
