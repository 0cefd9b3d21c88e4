import type { Run } from './stretches';

/** Which token of the other text a token stands for; -1: none. */
export type Links = { toB: Int32Array; toA: Int32Array };

/**
 * Links runs of tokens of which a stretch of `size` tokens stands exactly once among the unlinked tokens of either text,
 * each run as long as it goes and `trim` leaves it, with such a stretch, longer runs first (after P. Heckel, "A technique for isolating differences between
 * files", CACM 21, 1978, with stretches in place of lines). Order plays no part, so that what was moved is found.
 * Linear but for sorting the runs.
 */
export function linkUniqueRuns(
  a: Int32Array,
  b: Int32Array,
  links: Links,
  size: number,
  trim: (run: Run) => Run | null,
): void {
  const table = new StretchTable(a.length + b.length);
  eachFreeStretch(a, links.toB, size, (hash, position) => table.add(hash, position, true));
  eachFreeStretch(b, links.toA, size, (hash, position) => table.add(hash, position, false));
  const runs: UniqueRun[] = [];
  /** By diagonal its last run. */
  const last = new Map<number, UniqueRun>();
  table.eachPair((at, to) => {
    const known = last.get(to - at);
    if (known && at < known.a + known.length) {
      known.unique.push(at);
      return;
    }
    for (let offset = 0; offset < size; offset++) if (a[at + offset] !== b[to + offset]) return;
    let from = 0;
    while (isFreePair(a, b, links, at - from - 1, to - from - 1)) from++;
    let length = size + from;
    while (isFreePair(a, b, links, at - from + length, to - from + length)) length++;
    const run = { a: at - from, b: to - from, length, unique: [at] };
    last.set(to - at, run);
    runs.push(run);
  });
  runs.sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b);
  for (const run of runs) {
    const free = trim(shrinkToFree(run, links));
    if (!free) continue;
    // A copy may be told by a sign of the line before it alone, which may have come with another.
    const end = free.a + free.length;
    if (run.unique.some((at) => at >= free.a && at + size <= end)) link(links, free.a, free.b, free.length);
  }
}

export function link({ toB, toA }: Links, a: number, b: number, length: number): void {
  for (let offset = 0; offset < length; offset++) {
    toB[a + offset] = b + offset;
    toA[b + offset] = a + offset;
  }
}

/** A run, and at which of its tokens of the first text stretches begin that stand once in either. */
type UniqueRun = Run & { unique: number[] };

const isFreePair = (a: Int32Array, b: Int32Array, { toB, toA }: Links, i: number, j: number): boolean =>
  i >= 0 && j >= 0 && i < a.length && j < b.length && toB[i] === -1 && toA[j] === -1 && a[i] === b[j];

/** What is left of a run when a longer one has taken tokens at its ends. */
function shrinkToFree({ a, b, length }: Run, { toB, toA }: Links): Run {
  const isTaken = (offset: number) => toB[a + offset] !== -1 || toA[b + offset] !== -1;
  let from = 0;
  let to = length;
  while (from < to && isTaken(from)) from++;
  while (to > from && isTaken(to - 1)) to--;
  for (let offset = from; offset < to; offset++) if (isTaken(offset)) to = offset;
  return { a: a + from, b: b + from, length: to - from };
}

/** Calls back with a rolling hash (32 bits) of each stretch of `size` unlinked tokens. */
function eachFreeStretch(
  ids: Int32Array,
  links: Int32Array,
  size: number,
  found: (hash: number, position: number) => void,
): void {
  const base = 0x01000193;
  let power = 1;
  for (let index = 1; index < size; index++) power = Math.imul(power, base);
  let hash = 0;
  let length = 0;
  for (let index = 0; index < ids.length; index++) {
    if (links[index] !== -1) {
      hash = 0;
      length = 0;
      continue;
    }
    if (length === size) hash = (hash - Math.imul(mix(ids[index - size] ?? 0), power)) | 0;
    else length++;
    hash = (Math.imul(hash, base) + mix(ids[index] ?? 0)) | 0;
    if (length === size) found(hash, index - size + 1);
  }
}

/** Spreads small numbers over 32 bits. */
function mix(id: number): number {
  let value = Math.imul(id + 1, 0x9e3779b1);
  value ^= value >>> 15;
  value = Math.imul(value, 0x85ebca6b);
  return value ^ (value >>> 13);
}

const SEVERAL = -2;

/** Where each stretch stands in either text, or that it stands there several times. Open addressing. */
class StretchTable {
  private readonly mask: number;
  private readonly hashes: Int32Array;
  private readonly inA: Int32Array;
  private readonly inB: Int32Array;

  constructor(entries: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(entries, 4) * 2));
    this.mask = size - 1;
    this.hashes = new Int32Array(size);
    this.inA = new Int32Array(size).fill(-1);
    this.inB = new Int32Array(size).fill(-1);
  }

  add(hash: number, position: number, isA: boolean): void {
    let slot = mix(hash) & this.mask;
    while ((this.inA[slot] !== -1 || this.inB[slot] !== -1) && this.hashes[slot] !== hash)
      slot = (slot + 1) & this.mask;
    this.hashes[slot] = hash;
    const places = isA ? this.inA : this.inB;
    places[slot] = places[slot] === -1 ? position : SEVERAL;
  }

  /** Stretches that stand once in either text, in the order of the first. */
  eachPair(found: (a: number, b: number) => void): void {
    const pairs: [number, number][] = [];
    for (let slot = 0; slot <= this.mask; slot++) {
      const a = this.inA[slot] ?? -1;
      const b = this.inB[slot] ?? -1;
      if (a >= 0 && b >= 0) pairs.push([a, b]);
    }
    pairs.sort((x, y) => x[0] - y[0]);
    for (const [a, b] of pairs) found(a, b);
  }
}
