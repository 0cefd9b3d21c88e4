import type { Passage } from '../anchoring/reanchored';
import { inlineText, textBlockSpans } from '../text/canonical';
import { type DiffRun, wordDiff } from '../text/word-diff';
import type { AnyNode, Body, Inline, Mark, TextBlock, TextNode } from './body';

/**
 * A body with a passage of its canonical text replaced by plain text; the rest of the text stays as it is, letter by letter.
 * Null when the passage does not lie within one text block (offsets are UTF-16, end exclusive).
 *
 * Words that the replacement keeps keep their marks; new ones take those that all of the words they stand for have, or,
 * where they stand for none, those that both of their neighbours have. "\n" is a hard break, in preformatted text a line
 * end. A block that loses all of its text goes, and with it the list item, quotation or footnote that held nothing else: an
 * empty paragraph is how a gap in a source is shown. Cells and facts stay, empty.
 */
export function replacePassage(body: Body, { start, end }: Passage, replacement: string): Body | null {
  const index = textBlockSpans(body).findIndex((span) => span.start <= start && end <= span.end);
  const span = textBlockSpans(body)[index];
  if (!span || start > end) return null;
  const line = replaceInLine(span.node, start - span.start, end - span.start, replacement);
  let next = 0;
  const change = (block: TextBlock): TextBlock | null => {
    if (next++ !== index) return block;
    const { content: _, ...empty } = block;
    if (line.length > 0) return { ...empty, content: line } as TextBlock;
    return block.content && isRemovable(block) ? null : (empty as TextBlock);
  };
  const content = changeChildren(body, change);
  return {
    type: 'doc',
    content: (content.length > 0 ? content : [{ type: 'paragraph' }]) as Body['content'],
  };
}

const isRemovable = ({ type }: TextBlock) => type !== 'factLabel' && type !== 'factValue';

/** The children of a node with every text block below it changed; those of which nothing is left are left out. */
function changeChildren(node: AnyNode, change: (block: TextBlock) => TextBlock | null): AnyNode[] {
  if (!('content' in node) || isTextBlock(node)) return [];
  return (node.content ?? []).flatMap((child): AnyNode[] => {
    if (isTextBlock(child)) {
      const changed = change(child);
      return changed ? [changed] : [];
    }
    if (!('content' in child)) return [child];
    const content = changeChildren(child, change);
    if (content.length > 0) return [{ ...child, content } as AnyNode];
    const isCell = child.type === 'tableCell' || child.type === 'tableHeader';
    return isCell ? [{ ...child, content: [{ type: 'paragraph' }] }] : [];
  });
}

const TEXT_BLOCKS = new Set<string>(['paragraph', 'heading', 'codeBlock', 'factLabel', 'factValue']);
const isTextBlock = (node: AnyNode): node is TextBlock => TEXT_BLOCKS.has(node.type);

/** The content of a text block with `from` to `to` replaced. */
function replaceInLine(block: TextBlock, from: number, to: number, replacement: string): Inline[] {
  const content = block.content ?? [];
  const text = inlineText(content);
  const runs = wordDiff(text.slice(from, to), replacement);
  const result = slice(content, 0, from);
  let at = from;
  for (const [index, { kind, text: words }] of runs.entries()) {
    if (kind === 'same') result.push(...slice(content, at, at + words.length));
    else if (kind === 'added')
      result.push(...inlinesOf(words, marksFor(content, at, runs, index), block.type));
    if (kind !== 'added') at += words.length;
  }
  return joined([...result, ...slice(content, to, text.length)]);
}

/** The marks of words that come in at an offset: those of the words they stand for, else of both their neighbours. */
function marksFor(content: readonly Inline[], at: number, runs: readonly DiffRun[], index: number): Mark[] {
  const before = runs[index - 1];
  if (before?.kind === 'removed') return commonMarks(slice(content, at - before.text.length, at));
  const neighbours = [...slice(content, at - 1, at), ...slice(content, at, at + 1)];
  return neighbours.length === 2 ? commonMarks(neighbours) : [];
}

const sameMark = (one: Mark, other: Mark) => JSON.stringify(one) === JSON.stringify(other);

function commonMarks(nodes: readonly Inline[]): Mark[] {
  const [first, ...rest] = nodes.filter((node): node is TextNode => node.type === 'text');
  return (first?.marks ?? []).filter((mark) =>
    rest.every(({ marks }) => marks?.some((other) => sameMark(mark, other))),
  );
}

/** Plain text as inline nodes. */
function inlinesOf(text: string, marks: readonly Mark[], within: TextBlock['type']): Inline[] {
  const node = (words: string): TextNode[] =>
    words === '' ? [] : [{ type: 'text', text: words, ...(marks.length > 0 && { marks: [...marks] }) }];
  if (within === 'codeBlock') return node(text);
  return text.split('\n').flatMap((line, index): Inline[] => {
    return index === 0 ? node(line) : [{ type: 'hardBreak' }, ...node(line)];
  });
}

/** The nodes between two offsets, cut at them. */
function slice(content: readonly Inline[], from: number, to: number): Inline[] {
  let start = 0;
  return content.flatMap((node): Inline[] => {
    const length = node.type === 'text' ? node.text.length : 1;
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, length)];
    start += length;
    if (first >= last) return [];
    return node.type === 'text' ? [{ ...node, text: node.text.slice(first, last) }] : [node];
  });
}

/** Neighbouring text nodes of the same marks made one. */
function joined(content: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of content) {
    const last = result.at(-1);
    const isAlike =
      last?.type === 'text' &&
      node.type === 'text' &&
      JSON.stringify(last.marks ?? []) === JSON.stringify(node.marks ?? []);
    if (isAlike) result[result.length - 1] = { ...last, text: last.text + node.text };
    else result.push(node);
  }
  return result;
}
