import { describePassage, type PassageSelector } from './describe';
import { find } from './find';
import type { Kept } from './kept';
import { reanchor } from './reanchor';
import type { Change, Passage, Reanchored } from './reanchored';

export const anchorStates = ['exact', 'moved', 'edited', 'suspect', 'orphaned'] as const;
export type AnchorState = (typeof anchorStates)[number];

/** Where an annotation stands in one revision, and what is known of its way there. An orphan's quote is what it last said. */
export type Standing = PassageSelector & {
  state: AnchorState;
  /** 0 to 1: how much of the passage that somebody chose is here. */
  score: number;
  changes: readonly Change[];
};

/** The same in the revision that follows. `changed`: its words became others, or it lost them, with this revision. */
export type Carried = Standing & { changed: boolean };

/**
 * Where annotations of one text stand in the text that follows it. What somebody was asked to look at stays so until they
 * did: a suspect passage remains suspect and an edited one edited, however little this revision did to it. An orphan
 * whose exact words appear anew stands there as suspect, for somebody to confirm. The texts are compared once, and once more
 * if words of orphans appear. `kept`: what the steps of the edit left alone, if they were recorded.
 */
export function carryAnchors(
  oldText: string,
  newText: string,
  anchors: readonly Standing[],
  kept: readonly Kept[] = [],
): Carried[] {
  const found = reanchor(oldText, newText, anchors.map(placeOf), kept);
  const reappeared = reappearing(oldText, newText, anchors);
  return anchors.map((anchor, index) => {
    const now = found[index];
    if (!now) throw new Error('a passage has no answer');
    if (anchor.state !== 'orphaned') return carry(newText, anchor, now);
    const again = reappeared.get(anchor);
    if (again)
      return { ...describePassage(newText, again.start, again.end), ...suspect(anchor, []), changed: false };
    return orphan(anchor, now.state === 'orphaned' ? now.lastSeen : now.start, false);
  });
}

/** An orphan stands between two characters: the one after it shows where that is now. */
const placeOf = ({ state, start, end }: Standing): Passage =>
  state === 'orphaned' ? { start, end: start + 1 } : { start, end };

function carry(newText: string, anchor: Standing, now: Reanchored): Carried {
  if (now.state === 'orphaned') return orphan(anchor, now.lastSeen, true);
  const place = describePassage(newText, now.start, now.end);
  const changed = now.state === 'edited' || now.state === 'suspect';
  const score = anchor.score * now.score;
  if (now.state === 'suspect' || anchor.state === 'suspect')
    return { ...place, ...suspect(anchor, now.changes), score, changed };
  const state = anchor.state === 'edited' ? 'edited' : now.state;
  return { ...place, state, score, changes: anchor.changes, changed };
}

const suspect = (anchor: Standing, changes: readonly Change[]) => ({
  state: 'suspect' as const,
  score: anchor.score,
  changes: joinChanges(anchor.changes, changes),
});

const orphan = (anchor: Standing, at: number, changed: boolean): Carried => {
  const { exact, prefix, suffix, changes } = anchor;
  return { exact, prefix, suffix, start: at, end: at, state: 'orphaned', score: 0, changes, changed };
};

/** What changed in two steps: "11" to "21" and "21" to "23" is "11" to "23", and there and back again is nothing. */
function joinChanges(earlier: readonly Change[], later: readonly Change[]): Change[] {
  const joined = [...earlier];
  for (const change of later) {
    const at = joined.findIndex(({ kind, after }) => kind === change.kind && after === change.before);
    const before = joined[at]?.before;
    if (before === undefined) joined.push(change);
    else if (before === change.after) joined.splice(at, 1);
    else joined[at] = { ...change, before };
  }
  return joined;
}

/**
 * The orphans whose exact words stand somewhere in the new text where the old one did not have them, and where. A copy that
 * was there all along is another passage.
 */
function reappearing(
  oldText: string,
  newText: string,
  anchors: readonly Standing[],
): ReadonlyMap<Standing, Passage> {
  const candidates = anchors.flatMap((anchor) => {
    if (anchor.state !== 'orphaned' || !newText.includes(anchor.exact)) return [];
    const at = find(newText, anchor);
    const isThere = at.state !== 'orphaned' && newText.slice(at.start, at.end) === anchor.exact;
    return isThere ? [{ anchor, passage: { start: at.start, end: at.end } }] : [];
  });
  if (candidates.length === 0) return new Map();
  const before = reanchor(
    newText,
    oldText,
    candidates.map(({ passage }) => passage),
  );
  return new Map(
    candidates
      .filter((_, index) => before[index]?.state !== 'exact' && before[index]?.state !== 'moved')
      .map(({ anchor, passage }) => [anchor, passage]),
  );
}
