import { once } from '../once';
import { inlineText } from '../text/canonical';
import { isWord, splitWords } from '../text/split-words';
import type { AnyNode, Inline } from './body';

/** The text of a node, its text blocks joined by line feeds. */
export const nodeText = once((node: Exclude<AnyNode, Inline>): string => {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
    case 'factLabel':
    case 'factValue':
      return inlineText(node.content);
    case 'horizontalRule':
      return '';
    default:
      return node.content.map(nodeText).join('\n');
  }
});

/** How often each word occurs in a node, and how many there are. */
export const nodeWords = once((node: Exclude<AnyNode, Inline>) => {
  const counts = new Map<string, number>();
  let total = 0;
  for (const piece of splitWords(nodeText(node))) {
    if (!isWord(piece)) continue;
    counts.set(piece, (counts.get(piece) ?? 0) + 1);
    total++;
  }
  return { counts, total };
});
