'use client';
import { useEffect, useState } from 'react';
import { type SelectedPassage, useReader } from '../reader/reader-context';
import { offsetsOfRange } from './dom-offsets';
import { trimPassage } from './find-quote';

/** How long a selection must rest before it counts, in milliseconds; dragging handles by touch pauses now and then. */
const REST = { mouse: 0, touch: 350 };

export type TextSelection = {
  passage: SelectedPassage;
  range: Range;
  /** The moving end is the beginning: the selection was drawn backwards. */
  isBackward: boolean;
};

/** What is selected in the text of the document, or null. Empty while a mouse button is down, so that nothing jumps about. */
export function useTextSelection(): TextSelection | null {
  const { text, textElement } = useReader();
  const [selection, setSelection] = useState<TextSelection | null>(null);

  useEffect(() => {
    let isDragging = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let rest = REST.mouse;

    const look = () => {
      const root = textElement.current;
      const current = document.getSelection();
      if (!root || !current || current.isCollapsed || current.rangeCount === 0) return setSelection(null);
      const range = current.getRangeAt(0);
      const offsets = offsetsOfRange(root, range);
      const passage = offsets && trimPassage(text, offsets);
      if (!passage) return setSelection(null);
      const isBackward =
        current.focusNode === range.startContainer && current.focusOffset === range.startOffset;
      setSelection((before) =>
        before && isSame(before.range, range) ? before : { passage, range: range.cloneRange(), isBackward },
      );
    };
    const later = () => {
      clearTimeout(timer);
      if (!isDragging) timer = setTimeout(look, rest);
    };
    const down = (event: PointerEvent) => {
      rest = event.pointerType === 'mouse' ? REST.mouse : REST.touch;
      isDragging = event.pointerType === 'mouse';
    };
    const up = () => {
      isDragging = false;
      later();
    };
    document.addEventListener('selectionchange', later);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', later);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
    };
  }, [text, textElement]);

  return selection;
}

/** Whether nothing was selected anew, not even white space at the edges. */
const isSame = (a: Range, b: Range) =>
  a.compareBoundaryPoints(Range.START_TO_START, b) === 0 &&
  a.compareBoundaryPoints(Range.END_TO_END, b) === 0;
