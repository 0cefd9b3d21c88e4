import { describe, expect, it } from 'vitest';
import { describePassage } from './describe';
import { find } from './find';

const TEXT =
  'Yerlər\nXocalı\nÖlənlər\nAzərbaycan tərəfinin məlumatına görə, şəhərdə yüzlərlə dinc sakin öldürülmüşdür.\n' +
  'The official chronicle mentions neither the corridor nor the officers who guarded it.';

/** A passage of the text as it was quoted from a page or file that showed it otherwise, and stood elsewhere. */
function quoted(words: string, shown: (text: string) => string) {
  const start = TEXT.indexOf(words);
  const { prefix, exact, suffix } = describePassage(TEXT, start, start + words.length);
  return { prefix: shown(prefix), exact: shown(exact), suffix: shown(suffix), start: 2_000, end: 2_100 };
}

function expectFound(words: string, shown: (text: string) => string, state: string) {
  const start = TEXT.indexOf(words);
  const result = find(TEXT, quoted(words, shown));
  expect(result).toEqual({ state, start, end: start + words.length, score: 1, changes: [] });
}

describe('mendSelector', () => {
  it('sees through signs that nobody sees', () => {
    const hyphens = (text: string) => text.replace(/(\p{L}{3})(?=\p{L}{2})/gu, '$1\u00ad');
    expectFound('chronicle mentions neither', hyphens, 'edited');
    expectFound('mentions', (text) => `\ufeff${text.replaceAll(' ', ' \u200b')}`, 'edited');
  });

  it('leaves alone what the text has itself', () => {
    const text = 'A co\u00adoperative was founded here, and a cooperative was closed there.';
    const result = find(`Preface. ${text}`, describePassage(text, 2, 14));
    expect(result).toMatchObject({ state: 'exact', start: 11, end: 23 });
  });

  it('joins words that were hyphenated at the end of a line', () => {
    const broken = (text: string) =>
      text.replace('chronicle', 'chron-\nicle').replace('corridor', 'corri- dor');
    expectFound('official chronicle mentions neither the corridor nor', broken, 'edited');
  });

  it('reads other code points for the same letters', () => {
    expectFound('şəhərdə yüzlərlə dinc sakin öldürülmüşdür', (text) => text.normalize('NFD'), 'edited');
    expectFound('The official', (text) => text.replaceAll('ffi', '\ufb03'), 'edited');
  });

  it('sets blocks apart that the quotation did not keep apart', () => {
    expectFound('Xocalı', (text) => text.replaceAll('\n', ''), 'exact');
    expectFound('The official chronicle', (text) => text.replaceAll('\n', ''), 'exact');
  });
});
