/**
 * The longest common subsequence of two stretches of ids, by the linear-space algorithm of Myers ("An O(ND) difference
 * algorithm and its variations", Algorithmica 1, 1986). Expected time is linear in the length and quadratic in the
 * number of differences. `found` is told of each pair of equal positions.
 *
 * A stretch with more than `most` differences on the way to its middle is cut at the point reached by then, which gives a
 * common subsequence that may not be the longest.
 */
export function matchInOrder(
  a: Int32Array,
  aFrom: number,
  aTo: number,
  b: Int32Array,
  bFrom: number,
  bTo: number,
  found: (i: number, j: number) => void,
  most = 2_000,
): void {
  const size = 2 * Math.min(most, aTo - aFrom + bTo - bFrom) + 4;
  const forward = new Int32Array(size);
  const backward = new Int32Array(size);
  const centre = size >> 1;
  // Stretches still to do, as quadruples; the later ones are done first.
  const todo = [aFrom, aTo, bFrom, bTo];
  while (todo.length > 0) {
    let b1 = todo.pop() ?? 0;
    let b0 = todo.pop() ?? 0;
    let a1 = todo.pop() ?? 0;
    let a0 = todo.pop() ?? 0;
    while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) found(a0++, b0++);
    while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) found(--a1, --b1);
    if (a0 === a1 || b0 === b1) continue;
    const [x, y] = middle(a, a0, a1, b, b0, b1, forward, backward, centre);
    if ((x === a0 && y === b0) || (x === a1 && y === b1)) continue;
    todo.push(a0, x, b0, y, x, a1, y, b1);
  }
}

/** A point of a shortest path through both stretches, about half way. */
function middle(
  a: Int32Array,
  a0: number,
  a1: number,
  b: Int32Array,
  b0: number,
  b1: number,
  forward: Int32Array,
  backward: Int32Array,
  centre: number,
): [number, number] {
  const n = a1 - a0;
  const m = b1 - b0;
  const delta = n - m;
  const odd = (delta & 1) !== 0;
  const limit = Math.min(Math.ceil((n + m) / 2), centre - 2);
  const at = (array: Int32Array, index: number) => array[index] as number;
  forward[centre + 1] = 0;
  backward[centre + 1] = 0;
  for (let d = 0; d <= limit; d++) {
    for (let k = -d; k <= d; k += 2) {
      let x =
        k === -d || (k !== d && at(forward, centre + k - 1) < at(forward, centre + k + 1))
          ? at(forward, centre + k + 1)
          : at(forward, centre + k - 1) + 1;
      let y = x - k;
      while (x < n && y < m && a[a0 + x] === b[b0 + y]) {
        x++;
        y++;
      }
      forward[centre + k] = x;
      const mirrored = delta - k;
      if (odd && mirrored >= -(d - 1) && mirrored <= d - 1 && x + at(backward, centre + mirrored) >= n)
        return [a0 + Math.min(x, n), b0 + Math.min(y, m)];
    }
    for (let k = -d; k <= d; k += 2) {
      let x =
        k === -d || (k !== d && at(backward, centre + k - 1) < at(backward, centre + k + 1))
          ? at(backward, centre + k + 1)
          : at(backward, centre + k - 1) + 1;
      let y = x - k;
      while (x < n && y < m && a[a1 - 1 - x] === b[b1 - 1 - y]) {
        x++;
        y++;
      }
      backward[centre + k] = x;
      const mirrored = delta - k;
      if (!odd && mirrored >= -d && mirrored <= d && x + at(forward, centre + mirrored) >= n)
        return [a1 - Math.min(x, n), b1 - Math.min(y, m)];
    }
  }
  // Too different to go on: cut where the way from the start has come furthest.
  let best = 0;
  let cut: [number, number] = [a0, b0];
  for (let k = -limit; k <= limit; k += 2) {
    const x = Math.min(at(forward, centre + k), n);
    const y = x - k;
    if (y < 0 || y > m || x + y <= best) continue;
    best = x + y;
    cut = [a0 + x, b0 + y];
  }
  return cut;
}
