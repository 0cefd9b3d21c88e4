import { describe, expect, it } from 'vitest';
import { type Kept, possibleKept } from '@/lib/domain/anchoring/kept';
import { corpusTexts } from './corpus-texts';
import { drawPassages } from './draw-passages';
import { type EditProfile, editText, HEAVY } from './edit-text';
import { phrasesOf } from './phrases';
import { Random } from './random';
import { TracedText } from './traced-text';

const NOTHING: EditProfile = {
  words: 0,
  sentencesDeleted: 0,
  sentencesInserted: 0,
  blocksMoved: 0,
  blocksSplit: 0,
  blocksMerged: 0,
};

function edit(text: string, profile: EditProfile, seed: number) {
  const random = new Random(seed);
  const passages = drawPassages(text, 60, random);
  return { passages, traced: editText(text, profile, [], phrasesOf(text), random) };
}

describe('editText', () => {
  it.each(corpusTexts())('changes nothing of $name when nothing is asked', ({ text }) => {
    const { passages, traced } = edit(text, NOTHING, 1);
    expect(traced.text).toBe(text);
    for (const passage of passages) expect(traced.truth(passage)).toEqual(passage);
  });

  it('gives the same for the same seed', () => {
    const text = corpusTexts()[0]?.text ?? '';
    expect(edit(text, HEAVY, 7).traced.text).toBe(edit(text, HEAVY, 7).traced.text);
    expect(edit(text, HEAVY, 7).traced.text).not.toBe(edit(text, HEAVY, 8).traced.text);
  });

  it.each(corpusTexts())('knows where passages of $name went when blocks move', ({ text }) => {
    const { passages, traced } = edit(text, { ...NOTHING, blocksMoved: 0.5 }, 3);
    const within = passages.filter(({ start, end }) => !text.slice(start, end).includes('\n'));
    expect(traced.text).not.toBe(text);
    for (const passage of within) {
      const truth = traced.truth(passage);
      expect(truth && traced.text.slice(truth.start, truth.end)).toBe(text.slice(passage.start, passage.end));
    }
  });

  it.each(corpusTexts())('says of $name what an editor would have left alone', ({ text }) => {
    const lengthOf = (kept: readonly Kept[]) => kept.reduce((sum, [, , length]) => sum + length, 0);
    expect(lengthOf(edit(text, NOTHING, 1).traced.keptInOrder())).toBe(text.replaceAll('\n', '').length);
    const { traced } = edit(text, HEAVY, 7);
    const kept = traced.keptInOrder();
    expect(possibleKept(text, traced.text, kept)).toEqual(kept);
    expect(lengthOf(kept)).toBeGreaterThan(text.length / 3);
    expect(lengthOf(kept)).toBeLessThan(text.length * 0.95);
  });

  it('mistypes inside quotes only, and keeps where their words begin and end', () => {
    const text = 'Eleven people were killed in the village, says one account of many.';
    const quote = { start: 7, end: 40, typos: 0.3 };
    const traced = editText(text, NOTHING, [quote], phrasesOf(text), new Random(5));
    expect(traced.text).not.toBe(text);
    const truth = traced.truth(quote);
    expect(truth?.start).toBe(7);
    expect(traced.text.slice(truth?.end)).toBe(text.slice(40));
  });
});

describe('TracedText', () => {
  const old = 'The town fell. 11 people were killed. Others fled.';
  const passage = { start: 15, end: 37 };

  it('takes a word for the word that it replaced', () => {
    const traced = new TracedText(old, [
      { text: 'The town fell. ', from: { start: 0, end: 15 } },
      { text: 'Many', from: { start: 15, end: 17 } },
      { text: ' people were killed.', from: { start: 17, end: 37 } },
    ]);
    expect(traced.truth(passage)).toEqual({ start: 15, end: 39 });
    expect(traced.truth({ start: 38, end: 50 })).toBeNull();
  });

  it('keeps what was inserted into a passage, and follows its larger part when it is torn', () => {
    const first = { text: '11 people ', from: { start: 15, end: 25 } };
    const rest = { text: 'were killed.', from: { start: 25, end: 37 } };
    const inserted = new TracedText(old, [first, { text: 'of the town ' }, rest]);
    expect(inserted.truth(passage)).toEqual({ start: 0, end: 34 });
    const torn = new TracedText(old, [first, { text: 'The town fell. ', from: { start: 0, end: 15 } }, rest]);
    expect(torn.truth(passage)).toEqual({ start: 25, end: 37 });
  });
});
