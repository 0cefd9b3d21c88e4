'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { idsAtCaret, setAnnotations } from './annotation-decorations';

/** The annotations on the words where the caret is: theirs are the notes that are open, and the highlights that stand out. */
export function useActiveIds(editor: Editor | null): readonly string[] {
  const [activeIds, setActiveIds] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!editor) return;
    const follow = () =>
      setActiveIds((before) => {
        const ids = idsAtCaret(editor.state);
        return ids.join() === before.join() ? before : ids;
      });
    editor.on('selectionUpdate', follow);
    return () => void editor.off('selectionUpdate', follow);
  }, [editor]);
  useEffect(() => {
    if (editor && !editor.isDestroyed) editor.view.dispatch(setAnnotations(editor.state.tr, { activeIds }));
  }, [editor, activeIds]);
  return activeIds;
}
