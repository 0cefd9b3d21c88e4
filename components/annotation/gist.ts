import { remarkText } from '@/lib/domain/remark/remark-text';
import type { AnnotationDto } from '@/lib/server/queries/thread';

/** What an annotation is about in a line: the question of a flag, the source of a citation, else the remark. */
export const gistOf = ({ dispute, citation, remark }: AnnotationDto): string =>
  dispute?.question ?? citation?.title ?? remarkText(remark);
