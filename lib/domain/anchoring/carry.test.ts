import { describe, expect, it } from 'vitest';
import { carryAnchors, type Standing } from './carry';
import { describePassage } from './describe';

const FIRST = 'Here is one copy: nobody saw it.\nSomething between them.\nAnd here another: nobody saw it.';
const WITHOUT = 'Here is one copy: nobody saw it.\nSomething between them.';

/** An annotation on the last "nobody saw it". */
function standing(text: string, quote = 'nobody saw it'): Standing {
  const start = text.lastIndexOf(quote);
  return { ...describePassage(text, start, start + quote.length), state: 'exact', score: 1, changes: [] };
}

const one = (before: string, after: string, anchor: Standing) => {
  const [carried] = carryAnchors(before, after, [anchor]);
  if (!carried) throw new Error('nothing was carried');
  return carried;
};

describe('carryAnchors', () => {
  it('leaves an orphan one while its words stand only where another passage always had them', () => {
    const orphan = one(FIRST, WITHOUT, standing(FIRST));
    expect(orphan).toMatchObject({ state: 'orphaned', exact: 'nobody saw it', changed: true });
    const still = one(WITHOUT, `A word before.\n${WITHOUT}`, orphan);
    expect(still).toMatchObject({ state: 'orphaned', changed: false });
  });

  it('finds an orphan where its words come back, for somebody to confirm', () => {
    const orphan = one(FIRST, WITHOUT, standing(FIRST));
    const back = one(WITHOUT, FIRST, orphan);
    expect(back).toMatchObject({
      state: 'suspect',
      start: FIRST.lastIndexOf('nobody saw it'),
      changed: false,
    });
  });

  it('keeps a passage in doubt until somebody has looked, even when its old words are back', () => {
    const [eleven, twelve] = ['It counts 11 dead.', 'It counts 12 dead.'];
    const doubt = one(eleven, twelve, standing(eleven, '11 dead'));
    expect(doubt).toMatchObject({ state: 'suspect', changes: [{ before: '11', after: '12' }] });
    expect(one(twelve, eleven, doubt)).toMatchObject({ state: 'suspect', changes: [] });
  });
});
