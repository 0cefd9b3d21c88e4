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
import type { Block, Body, OrderedList, Paragraph } from './body';
import { parseBody } from './body-schema';
import { type Choice, mergeBodies } from './merge';
import { nodeKey } from './node-key';
import { nodeWords } from './node-text';

const p = (value: string): Paragraph => ({ type: 'paragraph', content: [text(value)] });
const doc = (...content: Block[]): Body => ({ type: 'doc', content });
const lines = (...values: string[]) => doc(...values.map(p));
const long = (name: string) =>
  `${name}: in the night of the attack the people of ${name} left the town by the northern road`;

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

/** A base and what two people made of it. */
const threeBodiesWith = (edits: typeof arbitraryEdits) =>
  fc.tuple(arbitraryBody, edits, edits).map(([base, mine, theirs]) => ({
    base,
    mine: edited(base, mine, 'mine'),
    theirs: edited(base, theirs, 'theirs'),
  }));
const threeBodies = threeBodiesWith(arbitraryEdits);

/** Merges with the same choice everywhere. */
function mergeTaking(choice: Choice, ...bodies: [Body, Body, Body]) {
  const { conflicts } = mergeBodies(...bodies);
  return mergeBodies(...bodies, Object.fromEntries(conflicts.map(({ id }) => [id, choice])));
}

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
        const other = mergeTaking('theirs', base, theirs, mine);
        expect(nodeKey(other.body)).toBe(nodeKey(one.body));
        expect(other.conflicts.map(({ mine: m, theirs: t }) => [t.map(nodeKey), m.map(nodeKey)])).toEqual(
          one.conflicts.map(({ mine: m, theirs: t }) => [m.map(nodeKey), t.map(nodeKey)]),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('has every word that either wrote in the body or in a conflict, and keeps to the schema', () => {
    fc.assert(
      fc.property(threeBodies, ({ base, mine, theirs }) => {
        const { conflicts, ...merge } = mergeBodies(base, mine, theirs);
        const shown = new Set([
          ...wordsOf(merge.body),
          ...conflicts.flatMap((one) =>
            [...one.mine, ...one.theirs].flatMap((unit) => [...nodeWords(unit).counts.keys()]),
          ),
        ]);
        const written = [...wordsOf(mine), ...wordsOf(theirs)].filter((word) => /mine|theirs/.test(word));
        for (const word of written) expect(shown).toContain(word);
        for (const choice of ['mine', 'theirs', 'both'] as const) {
          const settled = mergeTaking(choice, base, mine, theirs);
          expect(parseBody(settled.body)).toMatchObject({ ok: true });
          // What there is to choose does not depend on what is chosen.
          expect(settled.conflicts).toEqual(conflicts);
          if (choice === 'both') for (const word of written) expect(wordsOf(settled.body)).toContain(word);
        }
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
      conflicts: [{ id: 'conflict-1', base: [b], mine: [], theirs: [changed] }],
    });
    expect(mergeTaking('theirs', base, doc(a, c, d), doc(a, changed, c, d)).body).toEqual(
      doc(a, changed, c, d),
    );
  });

  it('asks where both added something else at one place, and can take both', () => {
    const merge = mergeTaking('both', base, doc(a, p('Mine'), b, c, d), doc(a, p('Theirs'), b, c, d));
    expect(merge.conflicts).toMatchObject([{ base: [], mine: [p('Mine')], theirs: [p('Theirs')] }]);
    expect(merge.body).toEqual(doc(a, p('Mine'), p('Theirs'), b, c, d));
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

  it('asks in a list for each item by itself, and takes both into the list', () => {
    const list = (...values: string[]): Block => ({
      type: 'orderedList',
      attrs: { start: 1 },
      content: values.map((value) => ({ type: 'listItem', content: [p(value)] })),
    });
    const bodies = [
      doc(list('one is this', 'two is that', 'three is it')),
      doc(list('one was this', 'two is that', 'three was it', 'four')),
      doc(list('one is not this', 'two is what', 'three is not it')),
    ] as const;
    expect(mergeBodies(...bodies).conflicts).toMatchObject([
      { mine: [p('one was this')], theirs: [p('one is not this')] },
      { mine: [p('three was it')], theirs: [p('three is not it')] },
    ]);
    const { body } = mergeBodies(...bodies, { 'conflict-1': 'theirs', 'conflict-2': 'both' });
    const both = { type: 'listItem', content: [p('three was it'), p('three is not it')] };
    const [first, second, fourth] = (list('one is not this', 'two is what', 'four') as OrderedList).content;
    expect(body).toEqual(doc({ ...list(), content: [first, second, both, fourth] } as Block));
  });

  it('asks for a fact or a row that clashes as a whole, and takes both into the box or the table', () => {
    const bodies = ['11', '12', '13'].map((count) =>
      doc(facts(['Place', 'X'], ['Dead', count]), table(['a', '1'], ['b', count])),
    ) as [Body, Body, Body];
    expect(mergeTaking('both', ...bodies).body).toEqual(
      doc(facts(['Place', 'X'], ['Dead', '12'], ['Dead', '13']), table(['a', '1'], ['b', '12'], ['b', '13'])),
    );
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
