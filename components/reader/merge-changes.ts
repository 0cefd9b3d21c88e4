import { noteGroup, noteGroups } from '@/lib/domain/anchoring/note-group';
import { byReadingOrder } from '@/lib/domain/text/reading-order';
import type { Changes } from '@/lib/server/queries/changes';
import type { AnnotationDto } from '@/lib/server/queries/thread';

/** What others have done, by id of the annotation; nothing that this reader did. */
export type News = { added: string[]; changed: string[]; removed: string[] };

export type Merged = { annotations: AnnotationDto[]; news: News };

const spanOf = ({ id, anchor }: AnnotationDto) => ({ id, start: anchor.start, end: anchor.end });

/**
 * Annotations in reading order: by where the passage begins, of those that begin together the longer first. Those that no
 * longer apply come after all others.
 */
export const inReadingOrder = (annotations: readonly AnnotationDto[]): AnnotationDto[] =>
  [...annotations].sort(
    (a, b) =>
      noteGroups.indexOf(noteGroup(a.anchor)) - noteGroups.indexOf(noteGroup(b.anchor)) ||
      byReadingOrder(spanOf(a), spanOf(b)),
  );

/**
 * Takes what changed on the server into what is shown. What did not change keeps its identity, so that nothing else
 * is drawn again. Merging the same changes twice is merging them once.
 */
export function mergeChanges(
  shown: readonly AnnotationDto[],
  changes: Pick<Changes, 'annotations' | 'removed'>,
  viewerId: string | null,
): Merged {
  const before = new Map(shown.map((annotation) => [annotation.id, annotation]));
  const removed = new Set(changes.removed);
  const news: News = { added: [], changed: [], removed: [] };
  const after = new Map(before);
  for (const annotation of changes.annotations) {
    const known = before.get(annotation.id);
    after.set(annotation.id, annotation);
    if (!known) {
      if (annotation.author.id !== viewerId) news.added.push(annotation.id);
    } else if (changedByOthers(known, annotation, viewerId)) news.changed.push(annotation.id);
  }
  for (const id of removed) if (after.delete(id) && before.has(id)) news.removed.push(id);
  return { annotations: inReadingOrder([...after.values()]), news };
}

function changedByOthers(before: AnnotationDto, after: AnnotationDto, viewerId: string | null): boolean {
  const known = new Map(before.replies.map((reply) => [reply.id, reply.version]));
  const moves = after.dispute?.history.slice(before.dispute?.history.length ?? 0) ?? [];
  return (
    after.replies.some(({ id, version, author }) => author.id !== viewerId && known.get(id) !== version) ||
    moves.some(({ by }) => by.id !== viewerId) ||
    (before.suggestion?.status !== after.suggestion?.status &&
      after.suggestion?.decision?.by.id !== viewerId) ||
    (after.version !== before.version && after.author.id !== viewerId) ||
    (after.anchor.version !== before.anchor.version && after.anchor.decided?.by.id !== viewerId)
  );
}
