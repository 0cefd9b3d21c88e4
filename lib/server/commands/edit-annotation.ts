import 'server-only';
import { isEmptyRemark } from '@/lib/domain/remark/remark-text';
import { editAnnotationInput } from '@/lib/schemas/annotation';
import { documentStream, newSalt } from '../events';
import { fail } from '../failure';
import { defineCommand } from '../perform';
import { annotationContent, annotationTarget, loadAnnotation } from './load-annotation';

/**
 * Changes what an annotation or reply says; the earlier version is kept. An edit of a version that is no longer the
 * newest is refused and the newest is handed back, so that both can be shown.
 */
export const editAnnotation = defineCommand({
  name: 'annotation.edit',
  input: editAnnotationInput,
  stream: ({ documentId }) => documentStream(documentId),
  permission: 'annotation.update',
  target: annotationTarget,
  load: loadAnnotation,
  async run({ tx, actor, input, loaded, now }) {
    if (!actor) return fail('sign_in_first');
    const earlier = annotationContent(loaded);
    if (input.version !== loaded.version) return fail('stale', { version: loaded.version, content: earlier });
    // A question that somebody has answered or begun to weigh is not changed under their hands.
    if (input.flag && loaded.dispute && annotationTarget(loaded).annotation?.reliedOn) {
      const { category, question } = loaded.dispute;
      if (input.flag.category !== category || input.flag.question !== question)
        return fail('withdraw_instead');
    }
    if (!['citation', 'suggestion'].includes(loaded.kind) && isEmptyRemark(input.remark))
      return fail('invalid_input', { issues: [{ path: ['remark'], message: 'is empty' }] });
    const suggested = input.suggestion && loaded.suggestion;
    if (suggested && suggested.original === input.suggestion?.replacement)
      return fail('replacement_unchanged');
    const { id: annotationId, version } = loaded;
    const salt = newSalt();
    const remark = input.remark;
    const tags = input.tags ?? loaded.tags;
    const citation = loaded.citation ? (input.citation ?? loaded.citation) : undefined;
    const flag = loaded.dispute
      ? (input.flag ?? { category: loaded.dispute.category, question: loaded.dispute.question })
      : undefined;
    const suggestion = loaded.suggestion
      ? {
          original: loaded.suggestion.original,
          replacement: loaded.suggestion.replacement,
          ...input.suggestion,
        }
      : undefined;

    await tx.annotationVersion.create({
      data: {
        annotationId,
        version,
        content: earlier,
        salt: loaded.salt,
        editorId: actor.id,
        createdAt: loaded.updatedAt,
      },
    });
    const changed = await tx.annotation.updateMany({
      where: { id: annotationId, version },
      data: { remark, tags, salt, version: version + 1, updatedAt: now },
    });
    if (changed.count === 0) return fail('stale');
    if (citation) await tx.citation.update({ where: { annotationId }, data: citation });
    if (flag) await tx.dispute.update({ where: { annotationId }, data: flag });
    // Whoever is about to decide about the earlier words is told.
    if (suggestion)
      await tx.suggestion.update({
        where: { annotationId },
        data: { ...suggestion, version: { increment: 1 } },
      });
    const payload = {
      version: version + 1,
      ...(loaded.parentId && { kind: 'reply', parentId: loaded.parentId }),
    };
    const content = {
      salt,
      value: {
        remark,
        tags,
        ...(citation && { citation }),
        ...(flag && { flag }),
        ...(suggestion && { suggestion }),
      },
    };
    return {
      ok: true,
      value: { version: version + 1 },
      events: [{ type: 'annotation.edited', subjectId: annotationId, payload, content }],
    };
  },
});
