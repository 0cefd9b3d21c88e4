/**
 * Of things that stand in one order in a first row, and at `places` (all different) in a second, those that stand in the
 * same order in both and together weigh most. Their indices; O(n log n), by a Fenwick tree of maxima.
 */
export function heaviestInOrder(places: ArrayLike<number>, weights: ArrayLike<number>): Set<number> {
  const { length } = places;
  const rank = new Int32Array(length);
  const inOrder = Array.from({ length }, (_, index) => index).sort(
    (x, y) => (places[x] as number) - (places[y] as number),
  );
  for (const [order, index] of inOrder.entries()) rank[index] = order + 1;
  // The best chain that ends at or before a rank.
  const best = new Float64Array(length + 1);
  const last = new Int32Array(length + 1).fill(-1);
  const previous = new Int32Array(length);
  let end = -1;
  let most = 0;
  for (let index = 0; index < length; index++) {
    let before = -1;
    let carried = 0;
    for (let at = (rank[index] as number) - 1; at > 0; at -= at & -at) {
      if ((best[at] as number) <= carried) continue;
      carried = best[at] as number;
      before = last[at] as number;
    }
    previous[index] = before;
    const weight = carried + (weights[index] as number);
    for (let at = rank[index] as number; at <= length; at += at & -at) {
      if ((best[at] as number) >= weight) continue;
      best[at] = weight;
      last[at] = index;
    }
    if (weight <= most) continue;
    most = weight;
    end = index;
  }
  const chain = new Set<number>();
  for (let index = end; index >= 0; index = previous[index] as number) chain.add(index);
  return chain;
}
