import type { Kept, Passage } from '@/lib/domain/anchoring';
import { heaviestInOrder } from '@/lib/domain/anchoring/heaviest-in-order';

/**
 * A piece of a new text and the span of the old text that it comes from: the same characters, or others that took their
 * place (a word for a word). Without `from` it is new.
 */
export type Piece = { text: string; from?: Passage };

type Placed = { start: number; end: number; from: Passage; kept: boolean };

/** New text that stands between two parts of a passage tears it when it is longer than this and than the passage. */
const TEARING = 300;

/** A new text each of whose characters knows where in the old text it comes from. */
export class TracedText {
  readonly text: string;
  /** Pieces that come from the old text, in its order; no two come from the same characters. */
  private readonly byOrigin: Placed[] = [];
  /** How many characters of the new text before each offset come from the old text. */
  private readonly traced: Uint32Array;

  constructor(oldText: string, pieces: readonly Piece[]) {
    this.text = pieces.map(({ text }) => text).join('');
    this.traced = new Uint32Array(this.text.length + 1);
    let at = 0;
    for (const { text, from } of pieces) {
      const end = at + text.length;
      if (from) {
        const kept = oldText.slice(from.start, from.end) === text;
        this.byOrigin.push({ start: at, end, from, kept });
      }
      for (; at < end; at++) this.traced[at + 1] = (this.traced[at] ?? 0) + (from ? 1 : 0);
    }
    this.byOrigin.sort((a, b) => a.from.start - b.from.start);
  }

  /**
   * Where a passage of the old text stands now: from the first to the last of its characters that are left (or of the words
   * that took their place), in the place where most of them are, without
   * blanks at either end; null when nothing is left of it.
   */
  truth(passage: Passage): Passage | null {
    const [first, ...others] = this.remains(passage);
    if (!first) return null;
    const { start, end } = others.reduce((best, other) => (other.left > best.left ? other : best), first);
    const left = this.text.slice(start, end);
    return { start: end - left.trimStart().length, end: start + left.trimEnd().length };
  }

  /** Whether parts of a passage stand apart now. */
  isTorn(passage: Passage): boolean {
    return this.remains(passage).length > 1;
  }

  /**
   * What the steps of an editor would have left alone: most of what is kept, in its order. The rest was cut out, and put in
   * elsewhere as text is that was never there.
   */
  keptInOrder(): Kept[] {
    const kept = this.byOrigin.filter((piece) => piece.kept);
    const inOrder = heaviestInOrder(
      kept.map(({ start }) => start),
      kept.map(({ start, end }) => end - start),
    );
    const runs: [was: number, is: number, length: number][] = [];
    for (const [index, { start, end, from }] of kept.entries()) {
      const last = runs.at(-1);
      if (!inOrder.has(index)) continue;
      if (last && last[0] + last[2] === from.start && last[1] + last[2] === start) last[2] += end - start;
      else runs.push([from.start, start, end - start]);
    }
    return runs;
  }

  /** The places where something of a passage is left, in order, and how many of its characters. */
  private remains(passage: Passage): (Passage & { left: number })[] {
    const longest = Math.max(TEARING, passage.end - passage.start);
    const clusters: (Passage & { left: number })[] = [];
    for (const part of this.parts(passage).sort((a, b) => a.start - b.start)) {
      const last = clusters.at(-1);
      if (last && !this.tears(last.end, part.start, longest)) {
        last.end = part.end;
        last.left += part.left;
      } else {
        clusters.push(part);
      }
    }
    return clusters;
  }

  /** Whether more than `longest` new characters, or any other part of the old text, stand in a stretch of the new one. */
  private tears(start: number, end: number, longest: number): boolean {
    return end - start > longest || (this.traced[end] ?? 0) > (this.traced[start] ?? 0);
  }

  /** What is left of a passage: spans of the new text, and how many old characters each stands for. */
  private parts(passage: Passage): (Passage & { left: number })[] {
    const parts: (Passage & { left: number })[] = [];
    for (let i = this.firstEndingAfter(passage.start); i < this.byOrigin.length; i++) {
      const { start, end, from, kept } = this.byOrigin[i] as Placed;
      if (from.start >= passage.end) break;
      const head = Math.max(0, passage.start - from.start);
      const tail = Math.max(0, from.end - passage.end);
      const left = from.end - from.start - head - tail;
      if (end > start && left > 0)
        parts.push(kept ? { start: start + head, end: end - tail, left } : { start, end, left });
    }
    return parts;
  }

  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.byOrigin.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.byOrigin[middle] as Placed).from.end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
