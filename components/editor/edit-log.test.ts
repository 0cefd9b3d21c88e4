import { getSchema } from '@tiptap/core';
import { closeHistory, history, redo, undo } from '@tiptap/pm/history';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { revisionIn } from './basis';
import { bodyExtensions } from './body-extensions';
import { type LogEntry, logEntry, replay } from './edit-log';

const schema = getSchema(bodyExtensions());
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const base = schema.nodeFromJSON({
  type: 'doc',
  content: [paragraph('The first report counts 11 dead.'), paragraph('The second counts 21.')],
});

type Act =
  | { type: 'insert'; at: number; text: string; wait: number }
  | { type: 'delete'; at: number; length: number; wait: number }
  | { type: 'merge'; revision: number; wait: number }
  | { type: 'undo' }
  | { type: 'redo' };

const wait = fc.constantFrom(5, 100, 2_000);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('insert' as const),
      at: fc.nat(60),
      text: fc.constantFrom('a', 'word ', '21'),
      wait,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('delete' as const), at: fc.nat(60), length: fc.nat(9), wait }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('merge' as const),
      revision: fc.integer({ min: 2, max: 9 }),
      wait,
    }),
  },
  { weight: 2, arbitrary: fc.constant<Act>({ type: 'undo' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ type: 'redo' }) },
);

/** Does what somebody did, and writes it down as the editing page does. */
function perform(acts: readonly Act[]): { state: EditorState; log: LogEntry[] } {
  let state = EditorState.create({ doc: base, plugins: [history()] });
  let time = 1_000_000;
  const log: LogEntry[] = [];
  const dispatch = (transaction: Transaction) => {
    state = state.apply(transaction);
    const entry = logEntry(transaction);
    if (entry) log.push(JSON.parse(JSON.stringify(entry)));
  };
  for (const one of acts) {
    if (one.type === 'undo') undo(state, dispatch);
    else if (one.type === 'redo') redo(state, dispatch);
    else {
      time += one.wait;
      const size = state.doc.content.size;
      const place = (at: number) => Math.min(at + 1, size - 1);
      const { tr } = state;
      if (one.type === 'insert') {
        const at = place(one.at);
        if (!tr.doc.resolve(at).parent.isTextblock) continue;
        tr.insertText(one.text, at);
      } else if (one.type === 'merge') {
        tr.insert(0, schema.nodeFromJSON(paragraph(`Revision ${one.revision}.`)));
        closeHistory(tr.setDocAttribute('revision', one.revision));
      } else tr.delete(place(one.at), place(one.at + one.length));
      dispatch(tr.setTime(time));
    }
  }
  return { state, log };
}

/** The texts that undoing everything leads through, and then redoing everything. */
function pastAndFuture(start: EditorState): string[] {
  let state = start;
  const texts: string[] = [];
  const follow = (command: typeof undo) => {
    while (
      command(state, (transaction) => {
        state = state.apply(transaction);
      })
    )
      texts.push(JSON.stringify(state.doc));
  };
  follow(undo);
  follow(redo);
  return texts;
}

describe('replay', () => {
  it('leads to the same text with the same history, however much was taken back meanwhile', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const { state, log } = perform(acts);
        const replayed = replay(base, log);
        expect(replayed?.doc.toJSON()).toEqual(state.doc.toJSON());
        expect(replayed && pastAndFuture(replayed)).toEqual(pastAndFuture(state));
      }),
    );
  });

  it('knows which revisions the text holds after some were undone', () => {
    const merges: Act[] = [2, 3].map((revision) => ({ type: 'merge', revision, wait: 2_000 }));
    const heldAfter = (...acts: Act[]) => {
      const { state, log } = perform(acts);
      const doc = replay(base, log)?.doc;
      expect(doc?.attrs).toEqual(state.doc.attrs);
      return { revision: revisionIn(state.doc, 1), text: state.doc.textContent };
    };
    expect(heldAfter()).toMatchObject({ revision: 1 });
    expect(heldAfter(...merges)).toMatchObject({ revision: 3, text: expect.stringMatching(/^Revision 3/) });
    expect(heldAfter(...merges, { type: 'undo' })).toMatchObject({
      revision: 2,
      text: expect.stringMatching(/^Revision 2/),
    });
    expect(heldAfter(...merges, { type: 'undo' }, { type: 'undo' })).toMatchObject({ revision: 1 });
    expect(heldAfter(...merges, { type: 'undo' }, { type: 'redo' })).toMatchObject({ revision: 3 });
  });

  it('gives up on a log that does not fit the text', () => {
    const { log } = perform([{ type: 'delete', at: 40, length: 9, wait: 5 }]);
    const short = schema.nodeFromJSON({ type: 'doc', content: [paragraph('x')] });
    expect(replay(short, log)).toBeNull();
    expect(replay(base, [{ time: 0, steps: [{ stepType: 'unknown' }] }])).toBeNull();
  });
});
