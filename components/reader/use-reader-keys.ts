'use client';
import { useEffect, useRef } from 'react';

export type ReaderKeyActions = {
  next: () => void;
  previous: () => void;
  /** Opens the annotation that is chosen; false if none is. */
  open: () => boolean;
  /** Back to the text; false if there was nothing to leave. */
  back: () => boolean;
  help: () => void;
  toggleView: () => void;
  toggleMarks: () => void;
  filter: () => void;
};

const LETTERS: Record<string, keyof ReaderKeyActions> = {
  j: 'next',
  n: 'next',
  k: 'previous',
  p: 'previous',
  v: 'toggleView',
  m: 'toggleMarks',
  f: 'filter',
  '?': 'help',
};

const TYPING =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]:not([contenteditable="false"])';
const PRESSABLE = 'a[href], button, summary, input, [role="button"], [role="menuitem"], [role="tab"]';

/**
 * The keys of the reader, and of other pages that have some of its actions. None of them works while somebody types, with a modifier, or behind a dialog; letters can be
 * turned off, for people whose speech input or switch types them (WCAG 2.1.4).
 */
export function useReaderKeys(actions: Partial<ReaderKeyActions>, lettersOn: boolean): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (
        target.closest(TYPING) ||
        document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')
      )
        return;
      if (event.key === 'Escape') {
        if (current.current.back?.()) event.preventDefault();
        return;
      }
      if (event.key === 'Enter') {
        // In the text Enter belongs to the caret and to what is selected.
        if (!target.closest(PRESSABLE) && !target.closest('.edition') && current.current.open?.())
          event.preventDefault();
        return;
      }
      const name = lettersOn ? LETTERS[event.key] : undefined;
      const action = name && current.current[name];
      // With words selected letters belong to the toolbar at them.
      if (!action || document.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [lettersOn]);
}
