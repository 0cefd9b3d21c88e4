import { renderPassageContext } from '@/lib/domain/text/passage-context';
import type { DiffRun } from '@/lib/domain/text/word-diff';

/** How much of what did not change is left on each side of what did, in UTF-16 units. */
const AROUND = 90;

/** Runs of a comparison in which long stretches that did not change are cut to what stands beside the changes. */
export function elide(runs: readonly DiffRun[]): DiffRun[] {
  return runs.map(({ kind, text }, index) => {
    if (kind !== 'same' || text.length <= 3 * AROUND) return { kind, text };
    const head = index > 0 ? renderPassageContext(text, 0, 0, AROUND).after : '';
    const tail =
      index < runs.length - 1 ? renderPassageContext(text, text.length, text.length, AROUND).before : '';
    // Nothing changed at all: its beginning says which passage it is.
    if (!head && !tail) return { kind, text: `${renderPassageContext(text, 0, 0, 3 * AROUND).after} …` };
    return { kind, text: `${head} … ${tail}` };
  });
}
