import { offsetsOfRange, rangeOfOffsets } from '@/components/annotation/dom-offsets';
import type { RenderedBlock } from '@/lib/domain/text/render-text';

/**
 * Draws the blocks whose HTML changed, in place. Selection, focus and the lines before the reader's eyes stay where
 * they were. `root` has one child for each block, in order.
 */
export function patchBlocks(
  root: HTMLElement,
  before: readonly RenderedBlock[],
  after: readonly RenderedBlock[],
): void {
  const changed = after.flatMap((block, index) => (block.html === before[index]?.html ? [] : [index]));
  if (changed.length === 0) return;
  const restoreSelection = rememberSelection(root);
  const focusedId = root.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const restoreScroll = rememberScroll(root);
  const children = [...root.children];
  for (const index of changed) {
    const template = document.createElement('template');
    template.innerHTML = after[index]?.html ?? '';
    children[index]?.replaceWith(template.content);
  }
  restoreScroll();
  restoreSelection();
  if (focusedId && document.activeElement?.id !== focusedId)
    document.getElementById(focusedId)?.focus({ preventScroll: true });
}

/** The selection as offsets, if it is in the text; it is set again only where drawing has lost it. */
function rememberSelection(root: HTMLElement): () => void {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return () => {};
  const range = selection.getRangeAt(0);
  const offsets = offsetsOfRange(root, range);
  if (!offsets) return () => {};
  const { startContainer, endContainer } = range;
  const isBackward = selection.focusNode === startContainer && selection.focusOffset === range.startOffset;
  return () => {
    if (startContainer.isConnected && endContainer.isConnected && !selection.isCollapsed) return;
    const again = rangeOfOffsets(root, offsets.start, offsets.end);
    if (!again) return;
    const start = [again.startContainer, again.startOffset] as const;
    const end = [again.endContainer, again.endOffset] as const;
    if (isBackward) selection.setBaseAndExtent(...end, ...start);
    else selection.setBaseAndExtent(...start, ...end);
  };
}

/** Keeps the first block in view at its height in the window. By index, since the block itself may be replaced. */
function rememberScroll(root: HTMLElement): () => void {
  const index = [...root.children].findIndex((child) => child.getBoundingClientRect().bottom > 0);
  const top = () => root.children[index]?.getBoundingClientRect().top ?? 0;
  const before = top();
  return () => {
    const moved = top() - before;
    if (index >= 0 && Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
  };
}
