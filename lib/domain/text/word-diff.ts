import { diffPieces } from './diff-pieces';
import { splitWords } from './split-words';

/** A run of words that two texts share, or that only the later (`added`) or only the earlier (`removed`) has. */
export type DiffRun = { kind: 'same' | 'added' | 'removed'; text: string };

/**
 * What changed between two texts, word by word. The runs that are not `added` make up the earlier text exactly, those that
 * are not `removed` the later. What was removed stands before what was added in its place.
 */
export function wordDiff(earlier: string, later: string): DiffRun[] {
  const a = splitWords(earlier);
  const b = splitWords(later);
  return diffPieces(a, b).flatMap(({ isSame, aFrom, aTo, bFrom, bTo }): DiffRun[] => {
    const before = a.slice(aFrom, aTo).join('');
    const after = b.slice(bFrom, bTo).join('');
    if (isSame) return [{ kind: 'same', text: after }];
    const runs: DiffRun[] = [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
    return runs.filter(({ text }) => text !== '');
  });
}
