import { type EditorState, Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/**
 * Says of an empty paragraph what it will say to readers: that a paragraph is missing in the source. Whoever left one by
 * accident sees that before it is saved. The one in which the caret stands is about to be written in.
 */
export const gapSigns = (label: string): Plugin =>
  new Plugin({ props: { decorations: (state) => DecorationSet.create(state.doc, signs(state, label)) } });

function signs({ doc, selection }: EditorState, label: string): Decoration[] {
  const found: Decoration[] = [];
  doc.descendants((node, at) => {
    if (node.type.spec.tableRole === 'table' || node.isTextblock) {
      const isGap = node.type.name === 'paragraph' && node.content.size === 0;
      const end = at + node.nodeSize;
      if (isGap && (selection.to <= at || selection.from >= end))
        found.push(Decoration.node(at, end, { class: 'gap', role: 'note', 'aria-label': label }));
      return false;
    }
    return true;
  });
  return found;
}
