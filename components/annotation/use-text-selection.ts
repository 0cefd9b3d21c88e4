'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
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

/**
 * What is selected in the text of the document, or null. Empty while a mouse button is down, so that nothing jumps about. What was
 * selected a moment ago may not be in it yet: whoever acts on the selection calls `look` first.
 */
export function useTextSelection(): { selection: TextSelection | null; look: () => TextSelection | null } {
  const { text, textElement } = useReader();
  const [selection, setSelection] = useState<TextSelection | null>(null);
  const latest = useRef<TextSelection | null>(null);

  const look = useCallback(() => {
    const found = textElement.current && selectedIn(textElement.current, text);
    if (!found || !latest.current || !isSame(latest.current.range, found.range)) latest.current = found;
    setSelection(latest.current);
    return latest.current;
  }, [text, textElement]);

  useEffect(() => {
    let isDragging = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let rest = REST.mouse;

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
  }, [look]);

  return { selection, look };
}

function selectedIn(root: HTMLElement, text: string): TextSelection | null {
  const current = document.getSelection();
  if (!current || current.isCollapsed || current.rangeCount === 0) return null;
  const range = current.getRangeAt(0);
  const offsets = offsetsOfRange(root, range);
  const passage = offsets && trimPassage(text, offsets);
  if (!passage) return null;
  const isBackward = current.focusNode === range.startContainer && current.focusOffset === range.startOffset;
  return { passage, range: range.cloneRange(), isBackward };
}

/** Whether nothing was selected anew, not even white space at the edges. */
const isSame = (a: Range, b: Range) =>
  a.compareBoundaryPoints(Range.START_TO_START, b) === 0 &&
  a.compareBoundaryPoints(Range.END_TO_END, b) === 0;
