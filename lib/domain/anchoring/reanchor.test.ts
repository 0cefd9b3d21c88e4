import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapToGraphemes } from '../text/graphemes';
import { reanchor } from './reanchor';
import type { Passage, Reanchored } from './reanchored';

const WORDS =
  'the village report people were killed on that night eleven 21 not said by fled over hills. They Khojaly, a of in and 11 «слово» հայ ա́ 👩‍👩‍👧 \u00a0 ' +
  'women men officials. wounded alleged 1988 source: another according';
const word = fc.constantFrom(...WORDS.split(' '));
const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
const lines = fc.array(sentence, { minLength: 1, maxLength: 8 });
const text = lines.map((all) => all.join('\n'));

/** A text, a change of it at one place, and where that begins and ends in either. */
const edit = fc
  .record({ text, at: fc.nat(), gone: fc.nat({ max: 60 }), put: fc.oneof(fc.constant(''), sentence) })
  .map(({ text: before, at, gone, put }) => {
    const { start } = snapToGraphemes(before, at % (before.length + 1), at % (before.length + 1));
    const { end } = snapToGraphemes(before, start, Math.min(before.length, start + gone));
    const after = before.slice(0, start) + put + before.slice(end);
    return { before, after, start, end, putEnd: start + put.length };
  });

const somePassages = (length: number, seeds: readonly number[]): Passage[] =>
  seeds.map((seed) => {
    const start = seed % (length + 1);
    return { start, end: Math.min(length, start + ((seed >> 8) % 40)) };
  });
const seeds = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });

const words = (source: string, found: Reanchored): string | null =>
  found.state === 'orphaned' ? null : source.slice(found.start, found.end);

/** What stands between a passage and a change; nothing where they touch or overlap. */
const between = (source: string, passage: Passage, start: number, end: number): string =>
  passage.end <= start ? source.slice(passage.end, start) : source.slice(end, passage.start);

describe('reanchor', () => {
  it('leaves every passage of an unchanged text where it is', () => {
    fc.assert(
      fc.property(text, seeds, (source, some) => {
        const passages = somePassages(source.length, some);
        for (const [index, found] of reanchor(source, source, passages).entries()) {
          const passage = passages[index] as Passage;
          expect(found).toMatchObject({
            state: 'exact',
            ...snapToGraphemes(source, passage.start, passage.end),
          });
        }
      }),
    );
  });

  it('keeps the words of a passage when only other places change', () => {
    fc.assert(
      fc.property(edit, seeds, ({ before, after, start, end }, some) => {
        const passages = somePassages(before.length, some)
          .map((passage) => snapToGraphemes(before, passage.start, passage.end))
          .filter((passage) => /\S\s+\S/u.test(between(before, passage, start, end)));
        for (const [index, found] of reanchor(before, after, passages).entries()) {
          const passage = passages[index] as Passage;
          expect(['exact', 'moved']).toContain(found.state);
          expect(words(after, found)).toBe(before.slice(passage.start, passage.end));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves what stands before a change alone where the change ends within a word', () => {
    const before = 'another\nreport the report\nsaid the report of eleven over hills';
    const after = 'another\nreport televen over hills';
    expect(reanchor(before, after, [{ start: 0, end: 9 }])).toMatchObject([
      { state: 'exact', start: 0, end: 9 },
    ]);
  });

  it('keeps a passage that begins within what stood there twice and stands there once', () => {
    const before = 'They say that another officer fell. another officer fell. women and children fled';
    const after = 'They say that another officer fell. women and children fled';
    const start = before.lastIndexOf('officer');
    const [found] = reanchor(before, after, [{ start, end: before.indexOf(' and children') }]);
    expect(found).toMatchObject({ state: 'exact', start: after.indexOf('officer') });
    const [inside] = reanchor(before, after, [{ start, end: start + 'officer'.length }]);
    expect(inside).toMatchObject({ state: 'moved', start: after.indexOf('officer') });
  });

  it('tells two sentences with different figures apart when they change places', () => {
    const [first, second] = ['The first report counts 11 dead.', 'The second report counts 21 dead.'];
    const before = `Intro here.\n${first}\n${second}\nEnd of it.`;
    const after = `Intro here.\n${second}\n${first}\nEnd of it.`;
    for (const quote of ['counts 11 dead', 'counts 21 dead']) {
      const start = before.indexOf(quote);
      const [found] = reanchor(before, after, [{ start, end: start + quote.length }]);
      expect(['exact', 'moved']).toContain(found?.state);
      expect(found && words(after, found)).toBe(quote);
    }
  });

  it('leads back to where a passage came from, or says that it is not sure', () => {
    fc.assert(
      fc.property(edit, seeds, ({ before, after }, some) => {
        const passages = somePassages(before.length, some).map((passage) =>
          snapToGraphemes(before, passage.start, passage.end),
        );
        for (const [index, there] of reanchor(before, after, passages).entries()) {
          if (there.state !== 'exact') continue;
          const [back] = reanchor(after, before, [there]);
          if (back?.state === 'exact') expect(back).toMatchObject(passages[index] as Passage);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds a passage alone as it does among others, the same each time', () => {
    fc.assert(
      fc.property(edit, seeds, ({ before, after }, some) => {
        const passages = somePassages(before.length, some);
        const together = reanchor(before, after, passages);
        expect(passages.map((passage) => reanchor(before, after, [passage])[0])).toEqual(together);
      }),
    );
  });

  it('gives places on grapheme boundaries, with exact ones saying the same', () => {
    fc.assert(
      fc.property(edit, seeds, ({ before, after }, some) => {
        for (const [index, found] of reanchor(before, after, somePassages(before.length, some)).entries()) {
          if (found.state === 'orphaned') {
            expect(found.lastSeen).toBeGreaterThanOrEqual(0);
            expect(found.lastSeen).toBeLessThanOrEqual(after.length);
            continue;
          }
          expect(snapToGraphemes(after, found.start, found.end)).toEqual({
            start: found.start,
            end: found.end,
          });
          const passage = somePassages(before.length, some)[index] as Passage;
          const old = snapToGraphemes(before, passage.start, passage.end);
          if (found.state === 'exact') expect(words(after, found)).toBe(before.slice(old.start, old.end));
        }
      }),
    );
  });

  it('sees a negation that came right beside what is left of a passage', () => {
    const before = 'will stand trial in the capital';
    const after = `A historian calls the use of the term for the events a fabrication. According to him, it desecrates the
memory of another crime. There are several versions of what happened, he says; one thing is clear to all of them.
won’t stand trial in the capital`;
    const [found] = reanchor(before, after, [{ start: 0, end: before.length }]);
    expect(found).toMatchObject({ state: 'suspect', changes: [{ kind: 'negation' }] });
  });

  it('keeps a sentence that was edited apart from one like it that was deleted, by the figure that each has', () => {
    const before = 'The first report counts 11 dead.\nThe second report counts 21 dead.';
    const after = 'The oldest report of all counts 11 dead.';
    const passages = ['11 dead', 'second report'].map((quote) => {
      const start = before.indexOf(quote);
      return { start, end: start + quote.length };
    });
    const [kept, gone] = reanchor(before, after, passages);
    expect(kept && words(after, kept)).toBe('11 dead');
    expect(gone?.state).toBe('orphaned');
  });

  it('is not sure of a passage beside which a name was put in that begins or ends as it does', () => {
    const before = 'The list of Arif Yunus, a historian, was released again in 2008 by Human Rights';
    const expectSuspect = (quote: string, after: string) => {
      const start = before.indexOf(quote);
      const [found] = reanchor(before, after, [{ start, end: start + quote.length }]);
      expect(found).toMatchObject({ state: 'suspect' });
      expect(found?.state === 'suspect' && found.changes.map(({ kind }) => kind)).toContain('name');
    };
    expectSuspect('Arif Yunus, a historian', before.replace('Arif', 'Arif Hasan Arif'));
    expectSuspect('again in 2008 by Human Rights', `${before} Watch and Rights`);
  });

  it('is not sure of a passage beside whose name or verb of saying a name came or went', () => {
    const before = 'The road was closed. Womack wrote that nobody passed; so says the report of Memorial.';
    const stateOf = (quote: string, after: string) => {
      const start = before.indexOf(quote);
      return reanchor(before, after, [{ start, end: start + quote.length }])[0];
    };
    const named = { state: 'suspect', changes: [{ kind: 'name' }] };
    expect(stateOf('Womack wrote that', before.replace('Womack', 'Helen Womack'))).toMatchObject(named);
    expect(stateOf('wrote that nobody', before.replace('Womack', 'Melkonian'))).toMatchObject(named);
    expect(stateOf('the report of Memorial', before.replace('Memorial', 'Memorial Society'))).toMatchObject(
      named,
    );
    expect(stateOf('that nobody', before.replace('Womack', 'Melkonian'))).toMatchObject({ state: 'exact' });
    expect(stateOf('Womack wrote that', `Khojaly\n${before.slice(21)}`)).toMatchObject({ state: 'exact' });
  });

  it('is not sure of a passage whose first or last word gave way to a loaded one', () => {
    const before = 'legal authorities left the city';
    const after = 'so.\nseparatist authorities left';
    const [found] = reanchor(before, after, [{ start: 0, end: 'legal authorities left'.length }]);
    expect(found).toMatchObject({ state: 'suspect', changes: [{ kind: 'wording', after: 'separatist' }] });
  });

  it.each([
    ['25', '25 million', { kind: 'number', before: '25', after: '25 million' }],
    ['25 million', '25 billion', { kind: 'number', before: '25 million', after: '25 billion' }],
    ['25', '25%', { kind: 'unit', before: '', after: '%' }],
    ['25 km', '25 miles', { kind: 'unit', before: 'km', after: 'miles' }],
    ['$25', '€25', { kind: 'unit', before: '$', after: '€' }],
    ['25', '25–30', { kind: 'number', before: '', after: '30' }],
    ['25', 'about 25', { kind: 'hedge', before: '', after: 'about' }],
    ['25', 'up to 25', { kind: 'hedge', before: '', after: 'up to' }],
    ['25', 'as many as 25', { kind: 'hedge', before: '', after: 'as many as' }],
    ['25', 'c. 25', { kind: 'hedge', before: '', after: 'c' }],
  ])('is not sure of a figure that what stands right beside it makes another: %s, %s', (was, is, change) => {
    const [before, after] = [was, is].map((said) => `The report of that year counts ${said} in all.`) as [
      string,
      string,
    ];
    const start = before.indexOf('25');
    const [found] = reanchor(before, after, [{ start, end: start + 2 }]);
    expect(found?.state).toBe('suspect');
    expect(found?.state === 'suspect' && found.changes).toContainEqual(change);
  });

  it.each(['25 drivers in all', '25, in all', '25[3] in all'])(
    'is sure of a figure that stays one: %s',
    (is) => {
      const before = 'The report of that year counts 25 in all.';
      const start = before.indexOf('25');
      const [found] = reanchor(before, before.replace('25 in all', is), [{ start, end: start + 2 }]);
      expect(found).toMatchObject({ state: 'exact', start });
    },
  );

  it('does not take what stands beside a passage for part of its words in a script without spaces', () => {
    const before = '委员会在旧磨坊开会并关闭了通往山口的道路。';
    const start = before.indexOf('开会');
    const [found] = reanchor(before, before.replace('道路', '小路'), [{ start, end: start + 2 }]);
    expect(found).toMatchObject({ state: 'exact', start });
  });
});
