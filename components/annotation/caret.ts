/** A place for the caret on the screen, in pixels of the viewport. */
export type CaretBox = { left: number; top: number; height: number };

/** Where the moving end of a selection is drawn; null if it is not drawn anywhere. */
export function caretBox(selection: Selection): CaretBox | null {
  const { focusNode, focusOffset } = selection;
  if (!focusNode) return null;
  const range = document.createRange();
  range.setStart(focusNode, focusOffset);
  const rect = range.getClientRects()[0];
  if (rect && rect.height > 0) return { left: rect.left, top: rect.top, height: rect.height };

  // An empty range has no box at the edge of an element: the character before or after it has.
  const neighbour = document.createRange();
  if (focusNode instanceof Text && focusOffset > 0) {
    neighbour.setStart(focusNode, focusOffset - 1);
    neighbour.setEnd(focusNode, focusOffset);
    const last = [...neighbour.getClientRects()].at(-1);
    if (last) return { left: last.right, top: last.top, height: last.height };
  }
  const element = focusNode instanceof Element ? (focusNode.childNodes[focusOffset] ?? focusNode) : focusNode;
  neighbour.selectNode(element);
  const box = neighbour.getBoundingClientRect();
  const height = Math.min(box.height, 24);
  return box.height > 0 ? { left: box.left, top: box.top, height } : null;
}

type Step = {
  direction: 'left' | 'right' | 'forward' | 'backward';
  by: 'character' | 'word' | 'line' | 'lineboundary';
};

/** What a key does to the caret; null: nothing. */
export function stepOf(key: string, byWord: boolean): Step | null {
  switch (key) {
    case 'ArrowLeft':
      return { direction: 'left', by: byWord ? 'word' : 'character' };
    case 'ArrowRight':
      return { direction: 'right', by: byWord ? 'word' : 'character' };
    case 'ArrowUp':
      return { direction: 'backward', by: 'line' };
    case 'ArrowDown':
      return { direction: 'forward', by: 'line' };
    case 'Home':
      return { direction: 'backward', by: 'lineboundary' };
    case 'End':
      return { direction: 'forward', by: 'lineboundary' };
    default:
      return null;
  }
}

/**
 * Moves the caret within an element by `Selection.modify`, which Chromium, Firefox and Safari have; a step that would leave the
 * element is taken back. False: nothing moved.
 */
export function moveCaret(root: Element, selection: Selection, step: Step, extend: boolean): boolean {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  selection.modify(extend ? 'extend' : 'move', step.direction, step.by);
  if (selection.focusNode && root.contains(selection.focusNode)) {
    return selection.focusNode !== focusNode || selection.focusOffset !== focusOffset;
  }
  if (anchorNode && focusNode) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  return false;
}

/** Puts the caret where reading would begin: at the first block that is in view. */
export function placeCaret(root: Element, selection: Selection): void {
  const blocks = [...root.querySelectorAll('[data-start]')];
  const first = blocks.find((block) => block.getBoundingClientRect().bottom > 80) ?? blocks[0];
  if (first) selection.collapse(first, 0);
}
