/** A run of words that two texts share, or that only the later (`added`) or only the earlier (`removed`) has. */
export type DiffRun = { kind: 'same' | 'added' | 'removed'; text: string };

/** Beyond so many comparisons (words × words) the middle is shown as removed and added as a whole. */
const MOST_WORK = 1_000_000;

/**
 * What changed between two texts, word by word (longest common subsequence after setting the common beginning and end
 * apart). The runs that are not `added` make up the earlier text exactly, those that are not `removed` the later.
 */
export function wordDiff(earlier: string, later: string): DiffRun[] {
  const a = pieces(earlier);
  const b = pieces(later);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;

  const runs: DiffRun[] = [];
  const push = (kind: DiffRun['kind'], text: string) => {
    if (text === '') return;
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  };
  push('same', a.slice(0, head).join(''));
  compare(a.slice(head, a.length - tail), b.slice(head, b.length - tail), push);
  push('same', a.slice(a.length - tail).join(''));
  return runs;
}

const pieces = (text: string) => text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];

function compare(a: string[], b: string[], push: (kind: DiffRun['kind'], text: string) => void): void {
  if (a.length * b.length > MOST_WORK) {
    push('removed', a.join(''));
    push('added', b.join(''));
    return;
  }
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push('same', a[i++] ?? '');
      j++;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1)))
      push('removed', a[i++] ?? '');
    else push('added', b[j++] ?? '');
  }
}
