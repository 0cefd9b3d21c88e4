import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUEUE_KINDS, QUEUE_STATES, queuePath, readQueueFilter } from './read-queue-filter';

const filter = fc.record({
  state: fc.constantFrom(...QUEUE_STATES),
  kind: fc.constantFrom(...QUEUE_KINDS),
  mine: fc.boolean(),
  document: fc.option(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { nil: null }),
  page: fc.integer({ min: 1, max: 99_999 }),
});

describe('the address of the queue', () => {
  it('says everything about a filter', () => {
    fc.assert(
      fc.property(filter, (one) => {
        const params = Object.fromEntries(new URL(queuePath(one), 'http://localhost').searchParams);
        expect(readQueueFilter(params)).toEqual(one);
      }),
    );
  });

  it('is taken as far as it makes sense', () => {
    const nothing = { state: 'all', kind: 'all', mine: false, document: null, page: 1 };
    expect(readQueueFilter({ state: 'lost', kind: ['note', 'flag'], mine: 'yes', page: '-1' })).toEqual(
      nothing,
    );
    expect(readQueueFilter({ document: "x' OR 1=1", page: '1.5' })).toEqual(nothing);
  });
});
