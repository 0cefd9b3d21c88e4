import type { TextRange } from '@/lib/domain/text/graphemes';
import { lengthBefore, lengthBelow, pointAt } from './text-tree';

const blockSelector = '[data-start]';
const startOf = (block: Element) => Number(block.getAttribute('data-start'));

/**
 * Where a DOM range stands in the canonical text (UTF-16), or null if it has no end inside `root`. The end that lies outside is
 * taken as the beginning or end of the text.
 */
export function offsetsOfRange(root: Element, range: Range): TextRange | null {
  if (!root.contains(range.startContainer) && !root.contains(range.endContainer)) return null;
  const blocks = [...root.querySelectorAll(blockSelector)];
  const start = offsetOfPoint(root, blocks, range.startContainer, range.startOffset, 'start');
  const end = offsetOfPoint(root, blocks, range.endContainer, range.endOffset, 'end');
  return start === null || end === null || end < start ? null : { start, end };
}

/** The DOM range of a span of the canonical text, or null if `root` has no text. */
export function rangeOfOffsets(root: Element, start: number, end: number): Range | null {
  const from = blockAt(root, start);
  const to = blockAt(root, end);
  if (!from || !to) return null;
  const first = pointAt(from, start - startOf(from), 'start');
  const last = pointAt(to, end - startOf(to), 'end');
  const range = root.ownerDocument.createRange();
  range.setStart(first.node as Node, first.offset);
  range.setEnd(last.node as Node, last.offset);
  return range;
}

/** The text block in which an offset lies, or after which it lies. */
export function blockAt(root: Element, offset: number): Element | null {
  let found: Element | null = null;
  for (const block of root.querySelectorAll(blockSelector)) {
    if (found && startOf(block) > offset) break;
    found = block;
  }
  return found;
}

function offsetOfPoint(
  root: Element,
  blocks: readonly Element[],
  node: Node,
  offset: number,
  edge: 'start' | 'end',
): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest(blockSelector);
  if (block && root.contains(block)) return startOf(block) + (lengthBefore(block, { node, offset }) ?? 0);

  // Between blocks, or outside: a start goes to the next block, an end to the one before.
  const point = root.ownerDocument.createRange();
  point.setStart(node, offset);
  const isAfter = (candidate: Element) => point.comparePoint(candidate, 0) > 0;
  if (edge === 'start') {
    const next = blocks.find(isAfter);
    return next ? startOf(next) : null;
  }
  const previous = blocks.findLast((candidate) => !isAfter(candidate));
  return previous ? startOf(previous) + lengthBelow(previous) : null;
}
