import { describe, expect, it } from 'vitest';
import { wordDiff } from '@/lib/domain/text/word-diff';
import { elide } from './elide';

const long = 'Many words that did not change. '.repeat(30);

describe('elide', () => {
  it('leaves what changed and what stands beside it', () => {
    const runs = elide(wordDiff(`${long}It counts 11 dead.${long}`, `${long}It counts 12 dead.${long}`));
    expect(runs.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '11' },
      { kind: 'added', text: '12' },
    ]);
    const [before] = runs;
    expect(before?.text.length).toBeLessThan(200);
    expect(before?.text).toMatch(/^ … .*It counts $/);
    expect(runs.at(-1)?.text).toMatch(/^ dead\..* … $/);
  });

  it('shows how a long passage begins in which nothing changed', () => {
    const [only] = elide([{ kind: 'same', text: long }]);
    expect(only?.text).toMatch(/^Many words .* …$/);
    expect(only?.text.length).toBeLessThan(300);
  });

  it('leaves short passages whole', () => {
    const runs = wordDiff('It counts 11 dead.', 'It counts 12 dead.');
    expect(elide(runs)).toEqual(runs);
  });
});
