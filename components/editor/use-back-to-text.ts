'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';

/**
 * A menu gives the focus back to its button when it closes. What is chosen in a menu of the toolbar is for the text, so the
 * button (`onFocus`) hands it on to the text.
 */
export function useBackToText(editor: Editor) {
  const isDue = useRef(false);
  // A menu whose button goes with what was chosen (a table is deleted) has nothing to give the focus to.
  useEffect(
    () => () => {
      if (isDue.current && !editor.isDestroyed) editor.view.focus();
    },
    [editor],
  );
  return {
    choose: (act: () => unknown) => () => {
      act();
      isDue.current = true;
    },
    onFocus: () => {
      if (!isDue.current) return;
      isDue.current = false;
      editor.view.focus();
    },
  };
}
