import { getSchema } from '@tiptap/core';
import { undo } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyExtensions } from './body-extensions';
import { beginAt, type LogEntry, logEntry, replay } from './edit-log';
import { keptSince } from './kept-text';
import { textPositions } from './text-positions';

const schema = getSchema(bodyExtensions());
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const quote = (text: string) => ({ type: 'blockquote', content: [paragraph(text)] });
const base = schema.nodeFromJSON({
  type: 'doc',
  content: [
    paragraph('Nobody knew. Nobody knew.'),
    quote('The first report counts 11.'),
    paragraph('It is lost.'),
  ],
});
const size = base.content.size;

type Act = { type: 'insert' | 'delete' | 'split' | 'undo'; at: number; length: number };
const act: fc.Arbitrary<Act> = fc.record({
  type: fc.constantFrom('insert', 'delete', 'split', 'undo'),
  at: fc.nat(size),
  length: fc.integer({ min: 1, max: 30 }),
});

/** Does what somebody did; `mapping` leads from the first document to the last. */
function perform(acts: readonly Act[]): { state: EditorState; mapping: Mapping; log: LogEntry[] } {
  let state = beginAt(base);
  const mapping = new Mapping();
  const log: LogEntry[] = [];
  const dispatch = (transaction: Transaction) => {
    state = state.apply(transaction);
    mapping.appendMapping(transaction.mapping);
    const entry = logEntry(transaction);
    if (entry) log.push(JSON.parse(JSON.stringify(entry)));
  };
  for (const { type, at, length } of acts) {
    const { tr, doc } = state;
    const place = Math.min(at, doc.content.size);
    const isInText = doc.resolve(place).parent.isTextblock;
    if (type === 'undo') undo(state, dispatch);
    else if (type === 'delete') dispatch(tr.delete(place, Math.min(place + length, doc.content.size)));
    else if (isInText) dispatch(type === 'insert' ? tr.insertText('more', place) : tr.split(place));
  }
  return { state, mapping, log };
}

const kept = (state: EditorState) => keptSince(base, state, textPositions(state.doc));

describe('keptSince', () => {
  it('tells which of two that are the same was taken out', () => {
    const { state } = perform([{ type: 'delete', at: 1, length: 13 }]);
    expect(kept(state)).toEqual([[13, 0, textPositions(base).text.length - 13]]);
  });

  it('holds each character that no step touched, and no other', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        const { state, mapping } = perform(acts);
        const before = textPositions(base);
        const held = kept(state).flatMap(([was, , length]) =>
          Array.from({ length }, (_, index) => was + index).filter((at) => before.text[at] !== '\n'),
        );
        const untouched = [...Array(before.text.length).keys()].filter((at) => {
          if (before.text[at] === '\n') return false;
          const position = before.positionAt(at);
          const [start, end] = [mapping.mapResult(position, 1), mapping.mapResult(position + 1, -1)];
          return !start.deletedAfter && end.pos === start.pos + 1;
        });
        expect(held).toEqual(untouched);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same after a reload', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        const { state, log } = perform(acts);
        const again = replay(base, log);
        expect(again && kept(again)).toEqual(kept(state));
      }),
    );
  });

  it('says nothing of another text than the one that the editor began with', () => {
    const { state } = perform([{ type: 'delete', at: 1, length: 13 }]);
    expect(keptSince(state.doc, state, textPositions(state.doc))).toEqual([]);
  });
});
