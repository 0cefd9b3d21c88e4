import { type Change, type Kept, reanchor } from '@/lib/domain/anchoring';
import type { AnnotationDto } from '@/lib/server/queries/thread';

/** What a change of the text does to one annotation that stood on it. Offsets are UTF-16, end exclusive. */
export type ImpactItem = {
  id: string;
  state: 'exact' | 'moved' | 'edited' | 'suspect' | 'orphaned';
  /** In the new text; of one that loses its passage, twice where that stood. */
  start: number;
  end: number;
  before: string;
  /** '' of one that loses its passage. */
  after: string;
  changes: readonly Change[];
};

export type Impact = { items: readonly ImpactItem[]; counts: Record<ImpactItem['state'], number> };

/** As much of an annotation as its place depends on. */
export type Anchored = Pick<AnnotationDto, 'id'> & {
  anchor: Pick<AnnotationDto['anchor'], 'start' | 'end' | 'state' | 'closed'>;
};

/**
 * What a change of the text does to the annotations that stand on it, in their order. Orphans stand on nothing, and those
 * that were closed concern nobody any more. `kept`: what the steps of the edit left alone.
 */
export function impactOf(
  annotations: readonly Anchored[],
  before: string,
  after: string,
  kept: readonly Kept[] = [],
): Impact {
  const standing = annotations.filter(({ anchor }) => anchor.state !== 'orphaned' && !anchor.closed);
  const found = reanchor(
    before,
    after,
    standing.map(({ anchor: { start, end } }) => ({ start, end })),
    kept,
  );
  const counts = { exact: 0, moved: 0, edited: 0, suspect: 0, orphaned: 0 };
  const items = standing.flatMap(({ id, anchor }, index): ImpactItem[] => {
    const result = found[index];
    if (!result) return [];
    counts[result.state] += 1;
    const old = before.slice(anchor.start, anchor.end);
    if (result.state === 'orphaned') {
      const { state, lastSeen } = result;
      return [{ id, state, start: lastSeen, end: lastSeen, before: old, after: '', changes: [] }];
    }
    const { state, start, end, changes } = result;
    return [{ id, state, start, end, before: old, after: after.slice(start, end), changes }];
  });
  return { items, counts };
}
