import { diffPieces } from '../text/diff-pieces';
import { isWord, splitWords } from '../text/split-words';
import { alignNodes } from './align-nodes';
import type { Body } from './body';
import { nodeKey } from './node-key';
import { nodeText, nodeWords } from './node-text';

/** How much a revision changed. A block that was moved and changed counts as both. */
export type ChangeCounts = {
  blocks: { added: number; removed: number; changed: number; moved: number };
  words: { added: number; removed: number };
};

/** Counts top-level blocks and, within them, words. A change of formatting alone changes a block and no word. */
export function countChanges(before: Body, after: Body): ChangeCounts {
  const pairs = alignNodes(before.content, after.content);
  const counts: ChangeCounts = {
    blocks: {
      added: after.content.length - pairs.length,
      removed: before.content.length - pairs.length,
      changed: 0,
      moved: 0,
    },
    words: { added: 0, removed: 0 },
  };
  const kept = new Set(pairs.map(({ i }) => i));
  const cameFrom = new Set(pairs.map(({ j }) => j));
  before.content.forEach((block, i) => {
    if (!kept.has(i)) counts.words.removed += nodeWords(block).total;
  });
  after.content.forEach((block, j) => {
    if (!cameFrom.has(j)) counts.words.added += nodeWords(block).total;
  });
  for (const { i, j, isMoved } of pairs) {
    const [was, is] = [before.content[i], after.content[j]];
    if (isMoved) counts.blocks.moved++;
    if (!was || !is || nodeKey(was) === nodeKey(is)) continue;
    counts.blocks.changed++;
    const words = countWords(nodeText(was), nodeText(is));
    counts.words.added += words.added;
    counts.words.removed += words.removed;
  }
  return counts;
}

function countWords(before: string, after: string): ChangeCounts['words'] {
  const [a, b] = [splitWords(before), splitWords(after)];
  const counts = { added: 0, removed: 0 };
  for (const { isSame, aFrom, aTo, bFrom, bTo } of diffPieces(a, b)) {
    if (isSame) continue;
    counts.removed += a.slice(aFrom, aTo).filter(isWord).length;
    counts.added += b.slice(bFrom, bTo).filter(isWord).length;
  }
  return counts;
}
