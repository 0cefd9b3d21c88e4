'use client';
import { useEffect, useRef, useState } from 'react';
import { useReader } from '../reader/reader-context';
import { type CaretBox, caretBox, moveCaret, placeCaret, stepOf } from './caret';

/**
 * Lets people select words with the keyboard. The text takes the focus; while it has it from the keyboard a caret is drawn,
 * which arrow keys move and which selects with Shift. After a click the arrows scroll as usual, until Shift is held.
 *
 * `onEnter` is asked what Enter does with the selection as it is. Returns where to draw the caret.
 */
export function useCaretMode(hintId: string, label: string, onEnter: () => void): CaretBox | null {
  const { textElement } = useReader();
  const [box, setBox] = useState<CaretBox | null>(null);
  const enter = useRef(onEnter);
  useEffect(() => {
    enter.current = onEnter;
  });

  useEffect(() => {
    const root = textElement.current;
    const selection = document.getSelection();
    if (!root || !selection) return;
    root.tabIndex = 0;
    root.setAttribute('aria-describedby', hintId);
    if (!root.hasAttribute('role') && root.matches('div')) root.setAttribute('role', 'group');
    if (!root.hasAttribute('aria-label') && !root.hasAttribute('aria-labelledby')) {
      root.setAttribute('aria-label', label);
    }
    let isOn = false;

    const draw = () => setBox(isOn && root.contains(selection.focusNode) ? caretBox(selection) : null);
    const turn = (on: boolean) => {
      isOn = on;
      // The caret shows where the focus is; a frame around the whole text would say less.
      root.style.outline = on ? 'none' : '';
      draw();
    };
    const onFocus = (event: FocusEvent) => {
      if (event.target !== root || !root.matches(':focus-visible')) return;
      if (!root.contains(selection.focusNode)) placeCaret(root, selection);
      turn(true);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target !== root || event.defaultPrevented) return;
      if (event.key === 'Enter') {
        event.preventDefault();
        enter.current();
        return;
      }
      if (event.key === 'Escape' && isOn) {
        event.preventDefault();
        if (selection.isCollapsed) turn(false);
        else selection.collapse(selection.focusNode, selection.focusOffset);
        return;
      }
      const step = stepOf(event.key, event.ctrlKey || event.altKey);
      if (!step || event.metaKey || (!isOn && !event.shiftKey)) return;
      event.preventDefault();
      if (!root.contains(selection.focusNode)) placeCaret(root, selection);
      moveCaret(root, selection, step, event.shiftKey);
      keepInView(caretBox(selection));
      turn(true);
    };
    const onBlur = () => turn(false);

    root.addEventListener('focusin', onFocus);
    root.addEventListener('focusout', onBlur);
    root.addEventListener('keydown', onKeyDown);
    root.addEventListener('pointerdown', onBlur);
    document.addEventListener('selectionchange', draw);
    window.addEventListener('scroll', draw, { passive: true });
    window.addEventListener('resize', draw);
    return () => {
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('focusout', onBlur);
      root.removeEventListener('keydown', onKeyDown);
      root.removeEventListener('pointerdown', onBlur);
      document.removeEventListener('selectionchange', draw);
      window.removeEventListener('scroll', draw);
      window.removeEventListener('resize', draw);
    };
  }, [textElement, hintId, label]);

  return box;
}

/** Scrolls by as little as brings the caret away from the edges of the window. */
function keepInView(box: CaretBox | null): void {
  if (!box) return;
  const margin = 96;
  const below = box.top + box.height + margin - window.innerHeight;
  if (box.top < margin) window.scrollBy({ top: box.top - margin, behavior: 'instant' });
  else if (below > 0) window.scrollBy({ top: below, behavior: 'instant' });
}
