import { describe, expect, it } from 'vitest';
import { describePassage } from './describe';
import { find } from './find';

const LIST = ['Oslo', 'Bergen', 'Tromso', 'Hamar']
  .map((town, index) => `The town of ${town} marked the day of the harbour on ${index + 3} March 2014.`)
  .join('\n');
const TEXT = `The guild kept its own calendar.\n${LIST}\nNobody else did so.`;

/** What `find` says of words after they were deleted and a preface came before the text. */
function deleted(words: string, rest: string) {
  const start = TEXT.indexOf(words);
  const text = `A preface of some length.\n${TEXT.replace(words, '').replace('\n\n', '\n')}`;
  const result = find(text, describePassage(TEXT, start, start + words.length));
  return { result, place: text.indexOf(rest) };
}

describe('whereItStood', () => {
  it('is beside the next entry of a list, which is not taken for the one that was deleted', () => {
    const entry = LIST.split('\n')[1] ?? '';
    const { result, place } = deleted(entry, LIST.split('\n')[2] ?? '');
    expect(result.state).toBe('orphaned');
    expect([place, place - 1]).toContain(result.state === 'orphaned' && result.lastSeen);
  });

  it('is where the context of a passage has closed, wherever that is now', () => {
    const { result, place } = deleted('Nobody else did so.', 'Nothing');
    expect(place).toBe(-1);
    expect(result).toEqual({
      state: 'orphaned',
      lastSeen: `A preface of some length.\n${TEXT}`.lastIndexOf('\n'),
    });
    const first = deleted('The guild kept its own calendar.', 'The town of Oslo');
    expect(first.result).toEqual({ state: 'orphaned', lastSeen: first.place });
  });

  it('is the old offset where nothing of the context is left', () => {
    const text = 'Copper kettles hung over every saddle, and no window was open.';
    const selector = describePassage(TEXT, 4, 20);
    expect(find(text, selector)).toEqual({ state: 'orphaned', lastSeen: 4 });
  });
});
