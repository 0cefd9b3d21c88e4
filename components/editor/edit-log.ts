import { closeHistory, history, redo, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { keptText } from './kept-text';

/**
 * One change of a document as it is kept: steps with when they were made, or a step back or forward in the history.
 * `appended` steps belong to the change before them; those with a `composition` were typed with an input method; `apart` is
 * what is undone by itself, however soon it came after the change before it.
 */
export type LogEntry =
  | { time: number; steps: unknown[]; appended?: true; composition?: number; apart?: true }
  | { undo: true }
  | { redo: true };

/** What is to be kept of a transaction; null of one that changes nothing. */
export function logEntry(transaction: Transaction): LogEntry | null {
  if (!transaction.docChanged) return null;
  // Prosemirror-history marks what it takes back or makes again.
  const stepped = transaction.getMeta('history$') as { redo: boolean } | undefined;
  if (stepped) return stepped.redo ? { redo: true } : { undo: true };
  const composition = transaction.getMeta('composition') as number | undefined;
  return {
    time: transaction.time,
    steps: transaction.steps.map((step) => step.toJSON()),
    ...(transaction.getMeta('appendedTransaction') && { appended: true as const }),
    ...(composition !== undefined && { composition }),
    ...(transaction.getMeta('closeHistory$') && { apart: true as const }),
  };
}

/** A document in which nothing was done yet, with what has to know of all that is done. */
export const beginAt = (document: Node): EditorState =>
  EditorState.create({ doc: document, plugins: [history(), keptText()] });

/**
 * Does everything again that a log says, from the document it began with, so that the history holds it and undo goes on
 * across a reload, and so that it is known what was left alone. Null if it can't be done: then the log is of another version
 * of this program.
 */
export function replay(base: Node, log: readonly LogEntry[]): EditorState | null {
  let state = beginAt(base);
  let root: Transaction | null = null;
  const dispatch = (transaction: Transaction) => {
    state = state.apply(transaction);
    root = transaction;
  };
  try {
    for (const entry of log) {
      if ('undo' in entry) undo(state, dispatch);
      else if ('redo' in entry) redo(state, dispatch);
      else {
        const steps = entry.steps.map((json) => Step.fromJSON(base.type.schema, json));
        state = state.apply(state.tr.setSelection(selectionBefore(state, steps[0])));
        const transaction = state.tr.setTime(entry.time);
        for (const step of steps) transaction.step(step);
        if (entry.composition !== undefined) transaction.setMeta('composition', entry.composition);
        if (entry.apart) closeHistory(transaction);
        if (entry.appended && root) state = state.apply(transaction.setMeta('appendedTransaction', root));
        else dispatch(transaction);
      }
    }
    return state;
  } catch {
    return null;
  }
}

/** Where the caret most likely was, which is where undo puts it back. */
function selectionBefore(state: EditorState, step: Step | undefined): Selection {
  let position = 0;
  step?.getMap().forEach((from) => {
    position ||= from;
  });
  return Selection.near(state.doc.resolve(Math.min(position, state.doc.content.size)));
}
