import { matchInOrder } from '../anchoring/shortest-edit';

/** Two sequences agree here: `a[i]` is `b[j]`. */
export type Match = readonly [i: number, j: number];

/**
 * What two sequences have in common, in order: a longest common subsequence, as long as what is in both differs in at most
 * some thousand places.
 */
export function matchSequences(a: readonly string[], b: readonly string[]): Match[] {
  const ids = new Map<string, number>();
  const inA = new Set(a);
  for (const element of b) if (inA.has(element) && !ids.has(element)) ids.set(element, ids.size);
  // What only one of them has is in no common subsequence, and wholly different texts would take the longest.
  const [ofA, ofB] = [shared(a, ids), shared(b, ids)];
  const matches: Match[] = [];
  matchInOrder(ofA.ids, 0, ofA.ids.length, ofB.ids, 0, ofB.ids.length, (i, j) => {
    matches.push([ofA.places[i] ?? 0, ofB.places[j] ?? 0]);
  });
  return matches.sort(([i], [j]) => i - j);
}

function shared(list: readonly string[], ids: ReadonlyMap<string, number>) {
  const places = list.flatMap((element, place) => (ids.has(element) ? place : []));
  return { places, ids: Int32Array.from(places, (place) => ids.get(list[place] ?? '') ?? -1) };
}
