import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapToGraphemes } from '../text/graphemes';
import { arbitraryBody, arbitraryEdits, edited, text } from './__fixtures__/arbitrary-body';
import type { Block, Body, Inline, Paragraph } from './body';
import { compareBodies, type Inside, type Run, type UnitChange } from './compare';
import { inlineKey, nodeKey } from './node-key';
import { nodeText } from './node-text';

const p = (value: string): Paragraph => ({ type: 'paragraph', content: [text(value)] });
const doc = (...content: Block[]): Body => ({ type: 'doc', content });
const twoBodies = fc
  .tuple(arbitraryBody, arbitraryEdits)
  .map(([before, edits]) => ({ before, after: edited(before, edits, 'new') }));

const plain = (content: readonly Inline[]) =>
  content.map((node) => (node.type === 'text' ? node.text : '\n')).join('');

/** The text of either version, put together from what a change shows of it. */
function textOf(change: UnitChange, side: 'before' | 'after'): string {
  if (change.kind !== 'changed')
    return side in change ? nodeText((change as { before: Block })[side as 'before']) : '';
  const ofRuns = (runs: Run[]) =>
    runs
      .filter(({ kind }) => kind !== (side === 'before' ? 'added' : 'removed'))
      .map((run) => plain(run.kind === 'formatted' && side === 'before' ? run.was : run.content))
      .join('');
  const ofUnits = (units: UnitChange[]) =>
    units
      .filter((unit) => side in unit)
      .map((unit) => textOf(unit, side))
      .join('\n');
  const inside: Inside = change.inside;
  if (!inside) return nodeText(change[side]);
  if ('runs' in inside) return ofRuns(inside.runs);
  if ('units' in inside) return ofUnits(inside.units);
  if ('cells' in inside) return inside.cells.map(({ units }) => ofUnits(units)).join('\n');
  return `${ofRuns(inside.label)}\n${ofRuns(inside.value)}`;
}

describe('compareBodies', () => {
  it('shows every block of both bodies once, and of each all its words', () => {
    fc.assert(
      fc.property(twoBodies, ({ before, after }) => {
        const rows = compareBodies(before, after);
        const there = rows.filter(({ after: j }) => j !== null);
        expect(there.map(({ after: j }) => j)).toEqual(after.content.map((_, j) => j));
        for (const { change, after: j } of there)
          expect(textOf(change, 'after')).toBe(nodeText(after.content[j as number] as Block));
        const gone = rows.filter(({ before: i, after: j, move }) => i !== null && !(move && j !== null));
        expect(gone.map(({ before: i }) => i)).toEqual(before.content.map((_, i) => i));
        for (const { change, before: i } of rows)
          if (i !== null) expect(textOf(change, 'before')).toBe(nodeText(before.content[i] as Block));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the marks of both versions, and cuts no character that people see as one', () => {
    fc.assert(
      fc.property(twoBodies, ({ before, after }) => {
        for (const { change } of compareBodies(before, after)) {
          if (change.kind !== 'changed' || !change.inside || !('runs' in change.inside)) continue;
          const { runs } = change.inside;
          const was = runs.flatMap((run) =>
            run.kind === 'added' ? [] : run.kind === 'formatted' ? run.was : run.content,
          );
          const is = runs.flatMap((run) => (run.kind === 'removed' ? [] : run.content));
          expect(inlineKey(was)).toBe(inlineKey((change.before as Paragraph).content));
          expect(inlineKey(is)).toBe(inlineKey((change.after as Paragraph).content));
          for (const side of ['added', 'removed'] as const) {
            const all = plain(side === 'added' ? is : was);
            let start = 0;
            for (const run of runs) {
              if (run.kind === (side === 'added' ? 'removed' : 'added')) continue;
              const end = start + plain(run.content).length;
              expect(snapToGraphemes(all, start, end)).toEqual({ start, end });
              start = end;
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds no change in a body that is the same', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        for (const { change, move } of compareBodies(body, structuredClone(body)))
          expect([change.kind, move]).toEqual(['same', null]);
      }),
    );
  });

  it('tells what was added, removed, changed, moved and formatted', () => {
    const [a, b, c, d] = [
      'first of all the many words',
      'second thing',
      'third and by far the longest of them all',
      'fourth',
    ].map(p) as [Block, Block, Block, Block];
    const bold: Block = { type: 'paragraph', content: [text('fourth', [{ type: 'bold' }])] };
    const rows = compareBodies(doc(a, b, c, d), doc(c, p('first of all their many words'), bold, p('fifth')));
    expect(rows.map(({ change, move }) => [change.kind, move?.isFrom ?? null])).toEqual([
      ['removed', true],
      ['removed', null],
      ['same', null],
      ['changed', false],
      ['changed', null],
      ['added', null],
    ]);
    expect(rows[3]?.change).toMatchObject({
      isFormat: false,
      inside: {
        runs: [
          { kind: 'same', content: [text('first of all ')] },
          { kind: 'removed', content: [text('the')] },
          { kind: 'added', content: [text('their')] },
          { kind: 'same', content: [text(' many words')] },
        ],
      },
    });
    expect(rows[4]?.change).toMatchObject({
      isFormat: true,
      inside: { runs: [{ kind: 'formatted', was: [text('fourth')], content: bold.content }] },
    });
    expect(rows[0]?.move?.number).toBe(rows[3]?.move?.number);
  });

  it('sees that a figure changed as a whole, and goes on over what is no word', () => {
    const [row] = compareBodies(doc(p('some 1,000 (one thousand) fled')), doc(p('some 1,500 [many] fled')));
    expect(row?.change).toMatchObject({
      inside: {
        runs: [
          { kind: 'same' },
          { kind: 'removed', content: [text('1,000 (one thousand)')] },
          { kind: 'added', content: [text('1,500 [many]')] },
          { kind: 'same' },
        ],
      },
    });
  });

  it('compares lists item by item and tables cell by cell', () => {
    const list = (...values: string[]): Block => ({
      type: 'bulletList',
      content: values.map((value) => ({ type: 'listItem', content: [p(value)] })),
    });
    const [row] = compareBodies(doc(list('one', 'two', 'three')), doc(list('one', 'three', 'four')));
    expect(row?.change).toMatchObject({
      kind: 'changed',
      inside: { units: [{ kind: 'same' }, { kind: 'removed' }, { kind: 'same' }, { kind: 'added' }] },
    });
    expect(nodeKey(list('one'))).not.toBe(nodeKey(list('two')));
  });
});
