import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/** Makes `next` of the document in one step of the history, leaving alone the blocks that both begin and end with. */
export function replaceDocument(state: EditorState, next: Node): Transaction {
  const { doc, tr } = state;
  const most = Math.min(doc.childCount, next.childCount);
  let head = 0;
  let from = 0;
  while (head < most && doc.child(head).eq(next.child(head))) from += doc.child(head++).nodeSize;
  let tail = 0;
  let to = doc.content.size;
  while (
    tail < most - head &&
    doc.child(doc.childCount - 1 - tail).eq(next.child(next.childCount - 1 - tail))
  )
    to -= doc.child(doc.childCount - 1 - tail++).nodeSize;
  const between = next.children.slice(head, next.childCount - tail);
  if (from < to || between.length > 0) tr.replaceWith(from, to, Fragment.from(between));
  return closeHistory(tr);
}
