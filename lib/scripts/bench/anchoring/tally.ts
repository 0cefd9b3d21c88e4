import type { Passage } from '@/lib/domain/anchoring';

/** An overlap with the truth from which on a result counts as correct, and below which it is in the wrong place. */
const CORRECT = 0.8;
const WRONG = 0.2;

export type Verdict =
  | 'exact ends'
  | 'correct'
  | 'off'
  | 'wrong place'
  | 'lost'
  | 'deleted'
  | 'anchored although deleted';

/** What a result is worth, beside the truth. */
export function judge(result: Passage | null, truth: Passage | null): Verdict {
  if (!truth) return result ? 'anchored although deleted' : 'deleted';
  if (!result) return 'lost';
  if (result.start === truth.start && result.end === truth.end) return 'exact ends';
  const shared = overlap(result, truth);
  return shared >= CORRECT ? 'correct' : shared >= WRONG ? 'off' : 'wrong place';
}

/** Intersection over union of two spans. */
function overlap(a: Passage, b: Passage): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Counts verdicts and adds up time. */
export class Tally {
  milliseconds = 0;
  private readonly counts = new Map<Verdict, number>();

  add(verdict: Verdict): void {
    this.counts.set(verdict, this.of(verdict) + 1);
  }

  of(...verdicts: Verdict[]): number {
    return verdicts.reduce((sum, verdict) => sum + (this.counts.get(verdict) ?? 0), 0);
  }

  /** Passages of which something is left. */
  get left(): number {
    return this.of('exact ends', 'correct', 'off', 'wrong place', 'lost');
  }

  get gone(): number {
    return this.of('deleted', 'anchored although deleted');
  }
}
