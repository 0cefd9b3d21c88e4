import { needsPerson } from '@/lib/domain/anchoring/decision';
import type { AnnotationDto } from '@/lib/server/queries/thread';

/** Whether a person should look at where an annotation stands. A suggestion that was decided needs no passage any more. */
export const waitsForPerson = ({ anchor, suggestion }: AnnotationDto): boolean =>
  needsPerson(anchor) && (suggestion === null || suggestion.status === 'open');
