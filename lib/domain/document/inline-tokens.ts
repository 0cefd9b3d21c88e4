import { inlineText } from '../text/canonical';
import { splitWords } from '../text/split-words';
import type { Inline } from './body';
import { inlineKey, marksKey } from './node-key';

/** A word, a run of white space, a sign or a hard break, with its marks; several inline nodes where they change inside it. */
export type Token = { text: string; inlines: readonly Inline[]; key: string };

/** Cuts inline content at the borders of words. Put together again (`joinInlines`) the tokens are the content. */
export function inlineTokens(content: readonly Inline[] | undefined): Token[] {
  const nodes = content ?? [];
  const tokens: Token[] = [];
  let index = 0;
  /** How much of the node at `index` is used up. */
  let used = 0;
  for (const text of splitAtBreaks(nodes)) {
    const inlines: Inline[] = [];
    for (let left = text.length; left > 0; ) {
      const node = nodes[index];
      if (!node) break;
      const length = node.type === 'text' ? node.text.length : 1;
      const take = Math.min(left, length - used);
      inlines.push(node.type === 'text' ? { ...node, text: node.text.slice(used, used + take) } : node);
      used += take;
      left -= take;
      if (used === length) {
        index++;
        used = 0;
      }
    }
    tokens.push({ text, inlines, key: inlineKey(inlines) });
  }
  return tokens;
}

/** The words of the content; a hard break is one of its own, whatever white space stands around it. */
function splitAtBreaks(nodes: readonly Inline[]): string[] {
  const words: string[] = [];
  let from = 0;
  nodes.forEach((node, index) => {
    if (node.type !== 'hardBreak') return;
    words.push(...splitWords(inlineText(nodes.slice(from, index))), '\n');
    from = index + 1;
  });
  words.push(...splitWords(inlineText(nodes.slice(from))));
  return words;
}

/** Whether a token is a hard break and not a line feed of the text. */
export const isBreak = (token: Token): boolean => token.inlines[0]?.type === 'hardBreak';

/** One inline content of pieces: neighbouring text with the same marks is one node. */
export function joinInlines(pieces: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.type === 'text' && last?.type === 'text' && marksKey(piece.marks) === marksKey(last.marks))
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}
