import { type NoteGroup, noteGroup } from '@/lib/domain/anchoring/note-group';
import { once } from '@/lib/domain/once';
import type { AnnotationDto } from '@/lib/server/queries/thread';

/** The same lists for the same list: what is drawn of them is kept by them, on the server from request to request. */
export const grouped = once((annotations: readonly AnnotationDto[]): Record<NoteGroup, AnnotationDto[]> => {
  const groups: Record<NoteGroup, AnnotationDto[]> = { standing: [], lost: [], closed: [] };
  for (const annotation of annotations) groups[noteGroup(annotation.anchor)].push(annotation);
  return groups;
});
