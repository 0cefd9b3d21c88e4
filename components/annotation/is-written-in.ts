import type { AnnotationDto } from '@/lib/server/queries/thread';
import type { useOpenComposers } from './use-composer';

/** Whether somebody edits the annotation in this tab, replies to it, or edits a reply. */
export const isWrittenIn = (
  { id, replies }: AnnotationDto,
  writing: ReturnType<typeof useOpenComposers>,
): boolean =>
  writing.size > 0 &&
  (writing.has(`edit:${id}`) ||
    writing.has(`reply:${id}`) ||
    replies.some((reply) => writing.has(`edit:${reply.id}`)));
