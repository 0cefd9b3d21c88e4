import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapToGraphemes } from '../text/graphemes';
import { describePassage, type PassageSelector } from './describe';
import { find } from './find';
import type { Reanchored } from './reanchored';

/** Text with what is hard about text: astral characters, joined emoji, combining marks, right to left, blanks, figures. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'👩‍👩‍👧‍👦|🇦🇲🇦🇿|e\u0301|عَرَبِيّ|עברית|\u202eabc\u202c|\r\n|\n\n|  |\u00a0|11|1,000|½|汉字|ไทย|Խոջալու|Ходжалы|Xocalı|the|was|not|𝒳'.split(
          '|',
        ),
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const WORDS =
  'harbour ladder copper winter meadow signal basket kettle timber velvet orchard lantern pebble saddle thunder window button castle desert engine feather garden hammer island jacket kitchen market needle office pencil'.split(
    ' ',
  );

/** A sentence of ordinary words, none of them of any meaning to the guard. */
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 14 })
  .map((words) => `Some ${words.join(' ')}.`.replace('Some', 'The'));
const paragraphs = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 8 })
  .map((blocks) => blocks.map((block) => block.join(' ')).join('\n'));

/** A text and a passage of whole words in it. */
const passageOf = (text: string) =>
  fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 120 })).map(([from, length]) => {
    const start = text.lastIndexOf(' ', from) + 1;
    const end = text.indexOf(' ', Math.min(start + length, text.length));
    return { start, end: end === -1 ? text.length : end };
  });

/** What holds of any result, whatever was looked for. */
function expectSound(text: string, selector: PassageSelector, result: Reanchored): void {
  if (result.state === 'orphaned') {
    expect(result.lastSeen).toBeGreaterThanOrEqual(0);
    expect(result.lastSeen).toBeLessThanOrEqual(text.length);
    return;
  }
  const { start, end, score } = result;
  expect(snapToGraphemes(text, start, end)).toEqual({ start, end });
  expect(score).toBeGreaterThanOrEqual(0);
  expect(score).toBeLessThanOrEqual(1);
  if (result.state === 'exact' || result.state === 'moved')
    expect(text.slice(start, end)).toBe(selector.exact);
  if (result.state !== 'suspect') expect(result.changes).toEqual([]);
}

const anySelector = fc.record({
  exact: anyText,
  prefix: fc.string({ maxLength: 32 }),
  suffix: fc.string({ maxLength: 32 }),
  start: fc.integer({ min: -1000, max: 1_000_000 }),
  end: fc.integer({ min: -1000, max: 1_000_000 }),
});

describe('find', () => {
  it('finds what was described in the same text, whatever it is', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const selector = describePassage(text, from, to);
        const { start, end } = selector;
        expect(find(text, selector)).toEqual({ state: 'exact', start, end, score: 1, changes: [] });
      }),
      { numRuns: 2_000 },
    );
  });

  it('says nothing unsound of any text and any selector, and the same each time', () => {
    fc.assert(
      fc.property(anyText, anyText, anySelector, (text, other, selector) => {
        const result = find(text, selector);
        expectSound(text, selector, result);
        find(other, selector);
        expect(find(text, selector)).toEqual(result);
      }),
      { numRuns: 1_000 },
    );
  });

  it('says nothing unsound where the text was cut, doubled and mixed', () => {
    const mixed = anyText.chain((text) =>
      fc.record({
        text: fc.constant(text),
        passage: fc.tuple(fc.nat(), fc.nat()),
        cut: fc.tuple(fc.nat(), fc.nat()),
        other: anyText,
      }),
    );
    fc.assert(
      fc.property(mixed, ({ text, passage: [a, b], cut: [x, y], other }) => {
        const within = (offset: number) => offset % (text.length + 1);
        const selector = describePassage(
          text,
          Math.min(within(a), within(b)),
          Math.max(within(a), within(b)),
        );
        const [from, to] = [Math.min(within(x), within(y)), Math.max(within(x), within(y))];
        const newText = text.slice(0, from) + other + text.slice(from, to) + text.slice(from);
        expectSound(newText, selector, find(newText, selector));
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not call exact what became part of another character', () => {
    const selector = describePassage('👩‍👩', 0, 5);
    expect(selector.exact).toBe('👩‍👩');
    expect(find('👩‍👩‍👧', selector).state).not.toBe('exact');
  });

  it('keeps to the words of a passage that was not touched, wherever the text around changed', () => {
    const edited = paragraphs.chain((text) =>
      fc.record({
        text: fc.constant(text),
        passage: passageOf(text),
        before: fc.array(sentence, { maxLength: 3 }),
        after: fc.array(sentence, { maxLength: 3 }),
      }),
    );
    fc.assert(
      fc.property(edited, ({ text, passage, before, after }) => {
        const newText = `${before.join(' ')}\n${text}\n${after.join(' ')}`;
        const selector = describePassage(text, passage.start, passage.end);
        const result = find(newText, selector);
        expectSound(newText, selector, result);
        const shift = before.join(' ').length + 1;
        const truth = { start: passage.start + shift, end: passage.end + shift };
        // Nothing tells between copies with the same surroundings.
        if (result.state === 'exact' || result.state === 'moved') {
          const around = selector.prefix + selector.exact + selector.suffix;
          if (newText.split(around).length === 2) expect(result).toMatchObject(truth);
        } else expect(result.state).toBe('suspect');
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds the words that were changed, and not others', () => {
    const edited = paragraphs.chain((text) =>
      fc.record({ text: fc.constant(text), passage: passageOf(text) }),
    );
    fc.assert(
      fc.property(edited, ({ text, passage }) => {
        const selector = describePassage(text, passage.start, passage.end);
        const [first = ''] = selector.exact.split(' ');
        const changed =
          text.slice(0, passage.start) +
          first.replace(/[a-z]{4}/, 'glim') +
          text.slice(passage.start + first.length);
        const result = find(changed, selector);
        expectSound(changed, selector, result);
        if (changed !== text && !changed.includes(selector.exact))
          expect(result.state === 'exact' || result.state === 'moved').toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('loses what stands nowhere, in other surroundings', () => {
    const strange = fc
      .array(fc.stringMatching(/^[bdg][aou][lmn][aou][pqx]{1,4}$/), { minLength: 1, maxLength: 30 })
      .map((words) => words.join(' '));
    const selector = fc.record({
      exact: strange,
      prefix: strange.map((words) => `${words.slice(0, 31)} `),
      suffix: strange.map((words) => ` ${words.slice(0, 31)}`),
      start: fc.nat(3_000),
      end: fc.nat(3_000),
    });
    fc.assert(
      fc.property(paragraphs, selector, (text, wanted) => {
        expect(find(text, wanted).state).toBe('orphaned');
      }),
      { numRuns: 500 },
    );
  });

  it('does not take a common word in other surroundings for the passage', () => {
    const old = 'The ladder was old. Nobody had used the harbour since the winter, and the kettle was cold.';
    const now = 'A meadow lay before us. It was green, and the orchard behind it was the pride of the town.';
    const at = old.indexOf('was old');
    expect(find(now, describePassage(old, at, at + 3)).state).toBe('orphaned');
  });

  it('tells a passage by its surroundings where its words stand elsewhere too', () => {
    const old =
      'Baku counts the dead twice. Nobody disputes it. Sumgait counts the dead twice. Neither is sure.';
    const now = `An older report follows.\n${old.replace('Baku', 'Ganja')}`;
    const at = old.lastIndexOf('counts the dead');
    expect(find(now, describePassage(old, at, at + 15))).toMatchObject({
      state: 'exact',
      start: now.lastIndexOf('counts the dead'),
    });
  });

  it('shows the nearest of several copies to somebody', () => {
    const copy = 'The harbour was closed in the winter and the market in the spring.';
    const old = Array.from({ length: 5 }, () => copy).join('\n');
    const start = 2 * (copy.length + 1) + 4;
    const selector = describePassage(old, start, start + 7);
    expect(find(`Preface.\n${old}`, selector)).toEqual({
      state: 'suspect',
      start: start + 9,
      end: start + 16,
      score: 1,
      changes: [],
    });
  });

  it('takes the nearest words of a figure that changed, and says so', () => {
    const old =
      'By noon the guards had left. 11 people were killed in the village, he said. The road was shut.';
    const now = `New.\n${old.replace('11', '21')}`;
    const start = old.indexOf('11');
    expect(find(now, describePassage(old, start, start + 20))).toMatchObject({
      state: 'suspect',
      start: now.indexOf('21'),
      changes: [{ kind: 'number', before: '11', after: '21' }],
    });
  });

  it('sees a negation that came right beside the passage', () => {
    const old = 'By noon the guards had left. The corridor was open that night, he said. The road was shut.';
    const start = old.indexOf('open');
    const selector = describePassage(old, start, start + 'open that night'.length);
    expect(find(old.replace('was open', 'was not open'), selector)).toMatchObject({
      state: 'suspect',
      changes: [{ kind: 'negation', before: '', after: 'not' }],
    });
  });

  it('does not find a deleted passage where only its surroundings are left', () => {
    const old =
      'The guards left at noon. Copper kettles hung over every saddle. The road was shut by the evening.';
    const start = old.indexOf('Copper');
    const deleted = describePassage(old, start, old.indexOf(' The road'));
    expect(find(old.replace(' Copper kettles hung over every saddle.', ''), deleted).state).toBe('orphaned');
  });

  it('takes offsets outside of the text, and texts and quotations of any length', () => {
    const nothing = { exact: '', prefix: '', suffix: '', start: 0, end: 0 };
    expect(find('', nothing).state).toBe('exact');
    expect(find('text', { ...nothing, exact: 'absent', start: -5, end: -1 })).toEqual({
      state: 'orphaned',
      lastSeen: 0,
    });
    expect(find('text', { ...nothing, exact: 'absent', start: 900, end: 906 })).toEqual({
      state: 'orphaned',
      lastSeen: 4,
    });
    const long = Array.from({ length: 4_000 }, (_, index) => `${WORDS[index % 7]} ${index}`).join(' ');
    const passage = describePassage(long, 1_000, long.length - 1_000);
    expect(find(`Preface. ${long}`, passage)).toMatchObject({ state: 'exact', start: 1_009 });
    const edited = find(long.replace('2000', 'x'), passage);
    expect(edited).toMatchObject({ state: 'suspect', start: 1_000 });
  });

  it.each([
    ['Moscow counts 5097 dead.', 'Askeran counts 134 dead.'],
    ['By the count of Moscow 5097 people were killed.', 'By the count of Askeran 134 people were killed.'],
    ['Shahverdyan counts 9897 dead.', 'Askeran counts 134 dead.'],
  ])('does not take the sentence of a rival for the one that was deleted beside it: %s', (mine, rival) => {
    const frames = [
      (text: string) => `The castle fell to the north. ${text} Who was in the castle is not said.`,
      (text: string) => `The castle fell. ${text} Three newspaper items and one magazine tell it.`,
    ];
    for (const frame of frames) {
      for (const old of [frame(`${rival} ${mine}`), frame(`${mine} ${rival}`)]) {
        const start = old.indexOf(mine);
        const result = find(frame(rival), describePassage(old, start, start + mine.length));
        expect(result.state).toBe('orphaned');
      }
    }
  });

  it('does not take a few words for the passage where nothing around them is as it was', () => {
    const old =
      'The harbour was closed in the winter. Saddle and basket were sold, the first kettle too. Nobody came.';
    const now =
      'An engine stood beside the castle. In the garden lay the first kettle, under a jacket and a hammer.';
    const start = old.indexOf('the first kettle');
    expect(find(now, describePassage(old, start, start + 'the first kettle'.length)).state).toBe('orphaned');
  });

  it('takes a heading for a heading, and not for the same word of a sentence', () => {
    const old = `The ${WORDS.join(' ')}.\nHarbours\nThe ${WORDS.join(' ')} again.`;
    const start = old.indexOf('Harbours');
    const now = 'We saw what Harbours are, and left.\nNothing else was new.\nHarbours\nThere is more to say.';
    expect(find(now, describePassage(old, start, start + 8))).toMatchObject({
      state: 'moved',
      start: now.lastIndexOf('Harbours'),
    });
  });

  it('is not sure of a copy where the nearer one may be the passage, with some words changed', () => {
    const copy = 'The ladder and the copper basket stood in the meadow beside the orchard until the winter.';
    const between = Array.from({ length: 6 }, () => `The ${WORDS.join(' ')}.`).join('\n');
    const old = [copy, between, copy].map((text) => `This is said.\n${text}\nSo it was.`).join('\n');
    const start = old.indexOf(copy);
    const now = `New. ${old.replace('copper basket', 'jar')}`;
    expect(find(now, describePassage(old, start, start + copy.length)).state).toBe('suspect');
  });

  it('is not sure of an entry where the one at the old offset may have got another date', () => {
    const entry = (state: string, day: number) =>
      `US State of ${state} commemorated the Khojaly Massacre on ${day} March 2013.`;
    const old = [entry('Oklahoma', 4), entry('Tennessee', 18), entry('Pennsylvania', 18)].join('\n');
    const start = old.lastIndexOf('on 18 March 2013');
    const now = old.slice(0, start) + old.slice(start).replace('2013', '2014');
    expect(find(now, describePassage(old, start, start + 16)).state).toBe('suspect');
  });

  it('is not sure of the same words elsewhere where others took their place at the end of a text', () => {
    const entries = ['The list begins.', 'sources, unnamed', 'article on Khojaly'];
    const old = [...entries, 'another name', ...entries.slice(1)].join('\n');
    const start = old.lastIndexOf('on Khojaly');
    const now = `${old.slice(0, start)}on Baku`;
    expect(find(now, describePassage(old, start, old.length)).state).toBe('suspect');
  });

  describe('of a quotation shown in capitals', () => {
    const text = `The guards left at noon. ${WORDS.join(' ')}. By the report of Moscow 11 people were not killed there, and the road was shut. Nobody came.`;
    const quoted = '11 people were not killed there';
    const start = text.indexOf(quoted);
    const { prefix, exact, suffix, ...offsets } = describePassage(text, start, start + quoted.length);
    const shown = { prefix, exact: exact.toUpperCase(), suffix, ...offsets };

    it.each([shown, { ...shown, prefix: prefix.toUpperCase(), suffix: suffix.toUpperCase() }])(
      'finds the words: $prefix',
      (selector) => {
        const found = find(`News of the day.\n${text}`, selector);
        expect(found).toMatchObject({ start: start + 17, end: start + 17 + quoted.length });
        expect(['edited', 'suspect']).toContain(found.state);
      },
    );

    it('is not sure of a copy where names took the place of the words between the same surroundings', () => {
      const end = 'in the winter, nobody came.';
      const copy = `As was reported by the keeper of the harbour ${end}`;
      const old = `It begins.\nAs was reported: The keeper of the harbour ${end}\nMore follows.\n${copy}`;
      const at = old.indexOf('The keeper of the harbour');
      const selector = describePassage(old, at, at + 'The keeper of the harbour'.length);
      const now = old.replace('The keeper of the harbour', 'The Aliyev of the castle Ahmadov');
      expect(find(now, { ...selector, exact: selector.exact.toUpperCase() }).state).toBe('suspect');
    });

    it.each([
      [quoted, '21 people were not killed there'],
      [quoted, '11 people were killed there'],
      ['report of Moscow 11 people', 'report of Baku 11 people'],
    ])('sees what means something else now: %s, %s', (was, is) => {
      const at = text.indexOf(was);
      const selector = describePassage(text, at, at + was.length);
      const found = find(text.replace(was, is), { ...selector, exact: was.toUpperCase() });
      expect(found).toMatchObject({ state: 'suspect', start: at });
    });
  });

  it('shows the only place of words of which nothing else is known, however little they tell', () => {
    const text = 'The harbour was closed and the market was open, and so was the castle.';
    const selector = { exact: 'open', prefix: '', suffix: '', start: 0, end: 0 };
    expect(find(text, selector)).toMatchObject({
      state: 'suspect',
      start: text.indexOf('open'),
      changes: [],
    });
    expect(find(text, { ...selector, exact: 'was' }).state).toBe('orphaned');
  });

  it('takes a position that is no number for none', () => {
    const text = 'The harbour was closed and the market was open.';
    const selector = {
      exact: 'market',
      prefix: 'and the ',
      suffix: ' was open',
      start: Number.NaN,
      end: Number.NaN,
    };
    expect(find(text, selector)).toMatchObject({ state: 'exact', start: text.indexOf('market') });
    const absent = { ...selector, exact: 'copper kettles', prefix: '', suffix: '' };
    expect(find(text, absent)).toEqual({ state: 'orphaned', lastSeen: 0 });
  });

  it('keeps to the larger part where another paragraph was put between two lines that were quoted', () => {
    const [first, second, other] = [
      `The ${WORDS.slice(0, 12).join(' ')} were sold.`,
      'Saddle and pencil followed in the spring.',
      `The ${WORDS.slice(12, 24).join(' ')} were kept.`,
    ];
    const old = [first, second, other].join('\n');
    const quoted = 'sold.\nSaddle and pencil followed';
    const start = old.indexOf(quoted);
    const now = [first, other, second].join('\n');
    const found = find(now, describePassage(old, start, start + quoted.length));
    expect(found).toMatchObject({
      start: now.indexOf('Saddle'),
      end: now.indexOf(' in the spring'),
    });
  });

  it.each(['was closed by hands that nobody knows', 'was closed and that for good', 'was shut'])(
    'does not reach from one entry of a list into the next for words that are no longer in it: %s',
    (said) => {
      const entry = (name: string, what = 'was closed by the keeper on the last day of the winter') =>
        `The ${name} harbour ${what}.`;
      const old = [entry('copper'), entry('velvet'), entry('timber')].join('\n');
      const now = old.replace(entry('velvet'), entry('velvet', said));
      const start = old.indexOf(entry('velvet'));
      const found = find(now, describePassage(old, start, start + entry('velvet').length));
      if (found.state !== 'orphaned')
        expect(found).toMatchObject({ state: 'suspect', start, end: start + entry('velvet', said).length });
    },
  );

  it('finds a passage where it stood, though a copy far away has kept more of its words', () => {
    const passage = 'A keeper of the orchard said of the harbour';
    const around = (words: string, next: string) =>
      `What they tell. ${words} and of the ${next}, nothing else.`;
    const between = Array.from({ length: 150 }, (_, at) => `Line ${at}: ${WORDS.join(' ')}.`).join('\n');
    const old = `${around(passage, 'meadow')}\n${between}\n${around(passage, 'market')}`;
    const start = old.indexOf(passage);
    const edited = 'A keeper of the orchards sayd of some harbour';
    const now = old.replace(passage, edited);
    expect(find(now, describePassage(old, start, start + passage.length))).toMatchObject({
      start,
      end: start + edited.length,
    });
  });

  it('does not take a copy for what was deleted where another is as much like it', () => {
    const copy = (from: string, last: string) =>
      `The report of the ${from} tells of a saddle, of a copper basket and of the ${last}, of nothing else.`;
    const other = (name: string) => `${name}: ${WORDS.join(' ')}.`;
    const deleted = copy('summer', 'feather');
    const others = Array.from({ length: 20 }, (_, at) => other(`Line ${at}`));
    const kept = [copy('winter', 'window'), other('One'), other('Two'), copy('spring', 'wagon')];
    const now = [other('Zero'), ...others, ...kept].join('\n');
    const old = now.replace('\n', `\n${deleted}\n`);
    const quoted = 'saddle, of a copper basket and of the feather';
    const start = old.indexOf(quoted);
    expect(find(now, describePassage(old, start, start + quoted.length)).state).toBe('orphaned');
  });

  it('finds a quotation of many pages again after an edit within', () => {
    const page = (from: number) =>
      Array.from({ length: 3_000 }, (_, index) => `${WORDS[index % WORDS.length]} ${from + index}`).join(' ');
    const old = `${page(10_000)}. ${page(20_000)}. ${page(30_000)}`;
    const passage = describePassage(old, page(10_000).length + 2, page(10_000).length + 12_000);
    const at = passage.start + 300;
    const now = `Preface. ${old.slice(0, at)}some other words${old.slice(at + 100)}`;
    expect(find(now, passage)).toMatchObject({ start: passage.start + 9, end: passage.end + 9 - 100 + 16 });
  });
});
