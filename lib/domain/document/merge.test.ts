import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arbitraryBody,
  arbitraryEdits,
  arbitraryPlainEdits,
  edited,
  text,
  wordsOf,
} from './__fixtures__/arbitrary-body';
import type { Block, Body, Paragraph } from './body';
import { parseBody } from './body-schema';
import { type Merge, mergeBodies, resolve } from './merge';
import { nodeKey } from './node-key';

const p = (value: string): Paragraph => ({ type: 'paragraph', content: [text(value)] });
const doc = (...content: Block[]): Body => ({ type: 'doc', content });
const lines = (...values: string[]) => doc(...values.map(p));
const long = (name: string) =>
  `${name}: in the night of the attack the people of ${name} left the town by the northern road`;

/** A base and what two people made of it. */
const threeBodiesWith = (edits: typeof arbitraryEdits) =>
  fc.tuple(arbitraryBody, edits, edits).map(([base, mine, theirs]) => ({
    base,
    mine: edited(base, mine, 'mine'),
    theirs: edited(base, theirs, 'theirs'),
  }));
const threeBodies = threeBodiesWith(arbitraryEdits);

const swapped = ({ body, conflicts }: Merge) => ({
  conflicts: conflicts.map(({ id, base, mine, theirs }) => ({ id, base, mine: theirs, theirs: mine })),
  body: resolve({ body, conflicts }, Object.fromEntries(conflicts.map(({ id }) => [id, 'theirs']))),
});

describe('the laws of a merge', () => {
  it('takes the only change there is, whoever made it', () => {
    fc.assert(
      fc.property(threeBodies, ({ base, mine }) => {
        expect(mergeBodies(base, mine, base)).toEqual({ body: mine, conflicts: [] });
        expect(mergeBodies(base, base, mine)).toEqual({ body: mine, conflicts: [] });
        expect(mergeBodies(base, mine, mine)).toEqual({ body: mine, conflicts: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('is the same for both sides, with mine and theirs exchanged', () => {
    fc.assert(
      fc.property(threeBodies, ({ base, mine, theirs }) => {
        const one = mergeBodies(base, mine, theirs);
        const other = swapped(mergeBodies(base, theirs, mine));
        expect(nodeKey(other.body)).toBe(nodeKey(one.body));
        expect(other.conflicts.map(({ mine: m, theirs: t }) => [m.map(nodeKey), t.map(nodeKey)])).toEqual(
          one.conflicts.map(({ mine: m, theirs: t }) => [m.map(nodeKey), t.map(nodeKey)]),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('has every word that either wrote in the body or in a conflict, and keeps to the schema', () => {
    fc.assert(
      fc.property(threeBodies, ({ base, mine, theirs }) => {
        const merge = mergeBodies(base, mine, theirs);
        const shown = new Set(
          wordsOf(merge.body, ...merge.conflicts.flatMap(({ mine: m, theirs: t }) => [...m, ...t])),
        );
        const written = [...wordsOf(mine), ...wordsOf(theirs)].filter((word) => /mine|theirs/.test(word));
        for (const word of written) expect(shown).toContain(word);
        for (const choice of ['mine', 'theirs', 'both'] as const) {
          const body = resolve(merge, Object.fromEntries(merge.conflicts.map(({ id }) => [id, choice])));
          expect(parseBody(body)).toMatchObject({ ok: true });
        }
        for (const { at, mine: m } of merge.conflicts)
          expect(merge.body.content.slice(at, at + m.length)).toEqual(m);
      }),
      { numRuns: 1000 },
    );
  });

  it('neither doubles nor loses a word of the base when there is nothing to choose', () => {
    const counts = (body: Body) => {
      const found = new Map<string, number>();
      for (const word of wordsOf(body)) found.set(word, (found.get(word) ?? 0) + 1);
      return (word: string) => found.get(word) ?? 0;
    };
    fc.assert(
      fc.property(threeBodiesWith(arbitraryPlainEdits), ({ base, mine, theirs }) => {
        const { body, conflicts } = mergeBodies(base, mine, theirs);
        fc.pre(conflicts.length === 0);
        const [inBase, inMine, inTheirs, merged] = [counts(base), counts(mine), counts(theirs), counts(body)];
        for (const word of new Set(wordsOf(base, body))) {
          const found = { word, count: merged(word) };
          if (inMine(word) === inBase(word)) expect(found).toEqual({ word, count: inTheirs(word) });
          else if (inTheirs(word) === inBase(word)) expect(found).toEqual({ word, count: inMine(word) });
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('mergeBodies', () => {
  const base = lines(long('Alpha'), long('Beta'), long('Gamma'), long('Delta'));
  const [a, b, c, d] = base.content as [Paragraph, Paragraph, Paragraph, Paragraph];

  it('takes changes of different paragraphs', () => {
    const mine = doc(p(`${long('Alpha')} at once`), b, c, d);
    const theirs = doc(a, b, p('Something new'), c, p(long('Delta').replace('northern', 'southern')));
    const merge = mergeBodies(base, mine, theirs);
    expect(merge.conflicts).toEqual([]);
    expect(merge.body).toEqual(
      doc(
        p(`${long('Alpha')} at once`),
        b,
        p('Something new'),
        c,
        p(long('Delta').replace('northern', 'southern')),
      ),
    );
  });

  it('takes changes of different words of one paragraph', () => {
    const mine = lines('In 1992 eleven people were killed in the town');
    const theirs = lines('In 1992 ten people were killed near the town');
    const merge = mergeBodies(lines('In 1992 ten people were killed in the town'), mine, theirs);
    expect(merge).toEqual({ body: lines('In 1992 eleven people were killed near the town'), conflicts: [] });
  });

  it('does not put together a figure of one side and the noun of the other', () => {
    const merge = mergeBodies(
      lines('eleven people were killed'),
      lines('twenty people were killed'),
      lines('eleven soldiers were killed'),
    );
    expect(merge.conflicts).toMatchObject([
      {
        at: 0,
        mine: lines('twenty people were killed').content,
        theirs: lines('eleven soldiers were killed').content,
      },
    ]);
  });

  it('does not put together two changes of one number', () => {
    const merge = mergeBodies(lines('some 1,000 fled'), lines('some 2,000 fled'), lines('some 1,500 fled'));
    expect(merge.conflicts).toHaveLength(1);
  });

  it('asks where one side removed what the other changed', () => {
    const changed = p(`${long('Beta')}, it is said`);
    const merge = mergeBodies(base, doc(a, c, d), doc(a, changed, c, d));
    expect(merge).toEqual({
      body: doc(a, c, d),
      conflicts: [{ id: 'conflict-1', at: 1, base: [b], mine: [], theirs: [changed] }],
    });
    expect(resolve(merge, { 'conflict-1': 'theirs' })).toEqual(doc(a, changed, c, d));
  });

  it('asks where both added something else at one place, and can take both', () => {
    const merge = mergeBodies(base, doc(a, p('Mine'), b, c, d), doc(a, p('Theirs'), b, c, d));
    expect(merge.conflicts).toMatchObject([{ base: [], mine: [p('Mine')], theirs: [p('Theirs')] }]);
    expect(resolve(merge, { 'conflict-1': 'both' })).toEqual(doc(a, p('Mine'), p('Theirs'), b, c, d));
  });

  it('has once what both added or removed alike', () => {
    const same = doc(a, p('The same'), c, d);
    const more = doc(a, p('The same'), p('And more'), c, d);
    expect(mergeBodies(base, same, structuredClone(same))).toEqual({ body: same, conflicts: [] });
    expect(mergeBodies(doc(a, c, d), same, more)).toEqual({ body: more, conflicts: [] });
  });

  it('changes a block where the other side moved it', () => {
    const changed = p(long('Alpha').replace('night', 'morning'));
    const merge = mergeBodies(base, doc(b, c, d, a), doc(changed, b, c, d));
    expect(merge).toEqual({ body: doc(b, c, d, changed), conflicts: [] });
  });

  it('keeps a block that both moved once', () => {
    const merge = mergeBodies(base, doc(b, a, c, d), doc(b, c, d, a));
    expect(merge.conflicts).toEqual([]);
    expect(merge.body.content.map(nodeKey).sort()).toEqual(base.content.map(nodeKey).sort());
  });

  it('merges items, rows and facts', () => {
    const list = (...values: string[]): Block => ({
      type: 'bulletList',
      content: values.map((value) => ({ type: 'listItem', content: [p(value)] })),
    });
    const table = (...rows: string[][]): Block => ({
      type: 'table',
      content: rows.map((cells) => ({
        type: 'tableRow',
        content: cells.map((cell) => ({ type: 'tableCell', content: [p(cell)] })),
      })),
    });
    const facts = (...list: [string, string][]): Block => ({
      type: 'factsBox',
      content: list.map(([label, value]) => ({
        type: 'fact',
        content: [
          { type: 'factLabel', content: [text(label)] },
          { type: 'factValue', content: [text(value)] },
        ],
      })),
    });
    expect(
      mergeBodies(
        doc(
          list('one', 'two', 'three'),
          table(['a', '1'], ['b', '2']),
          facts(['Date', '1991'], ['Place', 'X']),
        ),
        doc(
          list('one', 'two', 'three', 'four'),
          table(['a', '9'], ['b', '2']),
          facts(['Date', '1992'], ['Place', 'X']),
        ),
        doc(
          list('one', 'three'),
          table(['a', '1'], ['b', '8'], ['c', '3']),
          facts(['Date', '1991'], ['Place', 'Y']),
        ),
      ),
    ).toEqual({
      body: doc(
        list('one', 'three', 'four'),
        table(['a', '9'], ['b', '8'], ['c', '3']),
        facts(['Date', '1992'], ['Place', 'Y']),
      ),
      conflicts: [],
    });
  });

  it('shows of a list that clashes in one item both ways with all the rest merged', () => {
    const list = (...values: string[]): Block => ({
      type: 'orderedList',
      attrs: { start: 1 },
      content: values.map((value) => ({ type: 'listItem', content: [p(value)] })),
    });
    const merge = mergeBodies(
      doc(list('one is this', 'two is that', 'three')),
      doc(list('one was this', 'two is that', 'three', 'four')),
      doc(list('one is not this', 'two is what', 'three')),
    );
    expect(merge.conflicts).toMatchObject([
      {
        mine: [list('one was this', 'two is what', 'three', 'four')],
        theirs: [list('one is not this', 'two is what', 'three', 'four')],
      },
    ]);
  });

  it('merges the formatting of one side with the words of the other', () => {
    const bold = text('people', [{ type: 'bold' }]);
    const merge = mergeBodies(
      lines('the people of the town fled'),
      doc({ type: 'paragraph', content: [text('the '), bold, text(' of the town fled')] }),
      lines('the people of the town walked away'),
    );
    expect(merge).toEqual({
      body: doc({ type: 'paragraph', content: [text('the '), bold, text(' of the town walked away')] }),
      conflicts: [],
    });
  });
});
