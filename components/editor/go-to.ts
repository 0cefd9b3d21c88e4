import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { marksIn } from './annotation-decorations';

/** Puts the caret where an annotation stands, or stood, and scrolls there. */
export function goTo(editor: Editor | null, { id }: { id: string }): void {
  const mark = editor && marksIn(editor.state).find((one) => one.id === id);
  if (!mark) return;
  const { tr } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(mark.start))));
  editor.view.focus();
  const { node } = editor.view.domAtPos(mark.start);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
