import type { AlignedPair } from './align';

/** Index of the last pair that begins before a token; -1: none. */
export function pairBefore(pairs: readonly AlignedPair[], token: number): number {
  let low = 0;
  for (let high = pairs.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] as AlignedPair).aFrom >= token) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}
