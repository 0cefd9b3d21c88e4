import { describe, expect, it } from 'vitest';
import { exampleAnnotation, exampleDispute, exampleSuggestion } from './example-annotation';
import { annotationsAt, textMarks } from './text-marks';

const at = (id: string, start: number, end: number) => exampleAnnotation({ id, anchor: { start, end } });

describe('annotationsAt', () => {
  it('finds those that share words, and itself', () => {
    const all = [at('a', 0, 10), at('b', 5, 12), at('c', 10, 20), at('gap', 30, 30)];
    const ids = (index: number) => {
      const one = all[index];
      return one ? annotationsAt(all, one).map(({ id }) => id) : [];
    };
    expect(ids(0)).toEqual(['a', 'b']);
    expect(ids(2)).toEqual(['b', 'c']);
    expect(ids(3)).toEqual(['gap']);
  });
});

describe('textMarks', () => {
  it('calls an accepted or declined suggestion settled', () => {
    const marks = textMarks(
      (['open', 'accepted', 'declined'] as const).map((status) =>
        exampleAnnotation({ id: status, kind: 'suggestion', suggestion: exampleSuggestion({ status }) }),
      ),
      new Map(),
    );
    expect(marks.map(({ settled }) => settled)).toEqual([false, true, true]);
  });

  it('calls a resolved or withdrawn dispute settled, and nothing else', () => {
    const flag = (status: 'open' | 'under_review' | 'resolved' | 'withdrawn') =>
      exampleAnnotation({ id: status, kind: 'flag', dispute: exampleDispute({ status }) });
    const marks = textMarks(
      [at('note', 0, 1), flag('open'), flag('under_review'), flag('resolved'), flag('withdrawn')],
      new Map([['note', 7]]),
    );
    expect(marks.map(({ settled }) => settled)).toEqual([false, false, false, true, true]);
    expect(marks[0]).toEqual({
      id: 'note',
      start: 0,
      end: 1,
      kind: 'note',
      number: 7,
      settled: false,
      state: 'exact',
    });
  });
});
