import { describe, expect, it } from 'vitest';
import { impactOf } from './impact';

const before = 'The first report counts 11 dead.\nThe second report counts 21 dead.\nA last word.';
const on = (id: string, exact: string, state: 'exact' | 'orphaned' = 'exact', closed = false) => {
  const start = before.indexOf(exact);
  return { id, anchor: { start, end: start + exact.length, state, closed } };
};

describe('impactOf', () => {
  it('says what a change does to each annotation, in their order', () => {
    const after = 'The first report counts 12 dead.\nThe second report counts 21 dead.';
    const { items, counts } = impactOf(
      [on('a', '11 dead'), on('b', '21 dead'), on('c', 'A last word')],
      before,
      after,
    );
    expect(items.map(({ id, state }) => [id, state])).toEqual([
      ['a', 'suspect'],
      ['b', 'exact'],
      ['c', 'orphaned'],
    ]);
    expect(items[0]).toMatchObject({
      before: '11 dead',
      after: '12 dead',
      changes: [{ kind: 'number', before: '11', after: '12' }],
    });
    expect(items[2]).toMatchObject({ before: 'A last word', after: '', changes: [] });
    expect(counts).toEqual({ exact: 1, moved: 0, edited: 0, suspect: 1, orphaned: 1 });
  });

  it('leaves out what stands nowhere', () => {
    expect(impactOf([on('a', '11 dead', 'orphaned')], before, before).items).toEqual([]);
    expect(impactOf([on('a', '11 dead', 'exact', true)], before, '').items).toEqual([]);
  });

  it('changes nothing where nothing changes', () => {
    const { counts } = impactOf([on('a', '11 dead'), on('b', '21 dead')], before, before);
    expect(counts).toEqual({ exact: 2, moved: 0, edited: 0, suspect: 0, orphaned: 0 });
  });
});
