import { describe, expect, it } from 'vitest';
import { describePassage } from './describe';
import { unmistakablePlace } from './unmistakable-place';

const SENTENCE =
  'The keeper of the harbour says that the copper basket stood in the meadow until the winter.';
const OTHER = 'Nobody has seen the velvet kettle since the market was moved to the orchard in the spring.';
const start = SENTENCE.indexOf('the copper basket');
const described = (text: string) =>
  describePassage(text, start, start + 'the copper basket stood in the meadow'.length);

describe('unmistakablePlace', () => {
  it('finds a passage between all that stood around it', () => {
    const found = unmistakablePlace(`${OTHER}\n${SENTENCE}`, described(SENTENCE));
    expect(found).toEqual({
      start: OTHER.length + 1 + start,
      end: OTHER.length + 1 + start + 'the copper basket stood in the meadow'.length,
    });
  });

  it('says nothing where it stands twice', () => {
    expect(unmistakablePlace(`${OTHER}\n${SENTENCE}\n${SENTENCE}`, described(SENTENCE))).toBeNull();
  });

  it.each(['the silver basket stood in the meadow', 'the copper basket stood in a garden', 'it stood there'])(
    'says nothing where it may be what stands nearer, edited: %s',
    (edited) => {
      const nearer = SENTENCE.replace('the copper basket stood in the meadow', edited);
      const text = `${nearer}\n${OTHER}\n${SENTENCE}`;
      expect(unmistakablePlace(text, described(SENTENCE))).toBeNull();
      const before = `${SENTENCE}\n${OTHER}\n${nearer}`;
      const offset = SENTENCE.length + OTHER.length + 2;
      const selector = described(SENTENCE);
      expect(
        unmistakablePlace(before, { ...selector, start: start + offset, end: selector.end + offset }),
      ).toBeNull();
    },
  );

  it('says nothing where little is known of what stood around it', () => {
    const selector = described(SENTENCE);
    expect(unmistakablePlace(`${OTHER}\n${SENTENCE}`, { ...selector, suffix: ' until' })).toBeNull();
    expect(unmistakablePlace(`${OTHER}\n${SENTENCE}`, { ...selector, prefix: '' })).toBeNull();
  });
});
