import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapToGraphemes } from '../text/graphemes';
import { type Kept, keptAround, possibleKept } from './kept';
import { reanchor } from './reanchor';

const WORDS = 'the clerk wrote it down. Nobody knew. 11 people 21 said, a of the list. Eleven '.split(' ');
const text = fc
  .array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 10 }), { minLength: 1, maxLength: 6 })
  .map((lines) => lines.map((words) => words.join(' ')).join('\n'));

/** Takes `start`–`end` out of a text, puts something in, and says what was left alone. */
function edit(before: string, start: number, end: number, put: string): { after: string; kept: Kept[] } {
  const after = before.slice(0, start) + put + before.slice(end);
  return { after, kept: keptAround(before, after, { start, end }) };
}

const deletion = fc
  .record({ before: text, at: fc.nat(), length: fc.integer({ min: 1, max: 60 }) })
  .map(({ before, at, length }) => {
    const start = at % before.length;
    const gone = snapToGraphemes(before, start, Math.min(before.length, start + length));
    return { before, ...gone, ...edit(before, gone.start, gone.end, '') };
  });

describe('what an edit is known to have kept', () => {
  it('tells which of two that are the same was taken out', () => {
    const before = 'Nobody knew. Nobody knew. The clerk wrote it down.';
    const { after, kept } = edit(before, 0, 13, '');
    const passages = [
      { start: 0, end: 12 },
      { start: 13, end: 25 },
    ];
    expect(reanchor(before, after, passages, kept)).toMatchObject([
      { state: 'orphaned', lastSeen: 0 },
      { state: 'exact', start: 0, end: 12 },
    ]);
  });

  it('leaves nothing of words that were taken out', () => {
    fc.assert(
      fc.property(deletion, ({ before, after, start, end, kept }) => {
        const isWithinWord = (source: string, at: number) => /^\w\w$/u.test(source.slice(at - 1, at + 1));
        fc.pre(/\S/u.test(before.slice(start, end)) && !isWithinWord(after, start));
        fc.pre(!isWithinWord(before, start) && !isWithinWord(before, end));
        expect(reanchor(before, after, [{ start, end }], kept)).toMatchObject([{ state: 'orphaned' }]);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what stands a word away from the change where the change put it', () => {
    fc.assert(
      fc.property(deletion, fc.nat(), ({ before, after, start, end, kept }, seed) => {
        const from = seed % before.length;
        const passage = snapToGraphemes(before, from, Math.min(before.length, from + 12));
        const isBefore = passage.end <= start;
        fc.pre(isBefore || passage.start >= end);
        fc.pre(
          /\S\s+\S+\s+\S/u.test(
            isBefore ? before.slice(passage.end, start) : before.slice(end, passage.start),
          ),
        );
        const by = isBefore ? 0 : start - end;
        expect(reanchor(before, after, [passage], kept)).toMatchObject([
          { start: passage.start + by, end: passage.end + by },
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('tells it where nothing around them is left', () => {
    const said = 'Nobody knew of it then.';
    const before = `The mill stood empty. ${said} Snow lay high.\nTwo trains came late. ${said} A bell rang.`;
    const put = 'Whoever asks for more finds no paper of that year. ';
    const after = `${put}${said} Much has been written about this since.`;
    const first = before.indexOf(said);
    const kept: Kept[] = [[first, put.length, said.length]];
    const passages = [first, before.lastIndexOf(said)].map((start) => ({ start, end: start + said.length }));
    expect(reanchor(before, after, passages, kept)).toMatchObject([
      { start: put.length, end: put.length + said.length },
      { state: 'orphaned' },
    ]);
  });

  it('is believed only as far as the words are the same, in order', () => {
    const [before, after] = ['one two three four', 'two one three five'];
    const claims: Kept[] = [
      [4, 0, 3],
      [0, 4, 3],
      [8, 8, 5],
      [14, 14, 4],
      [9, 9, 400],
    ];
    expect(possibleKept(before, after, claims)).toEqual([
      [4, 0, 3],
      [8, 8, 5],
    ]);
  });

  it('does not hide that a sentence was moved, or that a figure in it changed', () => {
    const before = 'He came home. They said that 11 people were killed in the yard. Nobody knew.';
    const after = 'He came home. Nobody knew. They said that 21 people were killed in the yard.';
    const kept: Kept[] = [
      [0, 0, 14],
      [64, 14, 12],
    ];
    expect(reanchor(before, after, [{ start: 14, end: 63 }], kept)).toMatchObject([
      { state: 'suspect', start: 27, end: 76, changes: [{ kind: 'number', before: '11', after: '21' }] },
    ]);
  });
});
