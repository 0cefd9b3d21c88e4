import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from './packed';

const sent = (value: unknown) => JSON.stringify(pack(value));

describe('pack', () => {
  it('gives back what JSON gives back, with the keys in their order', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.stringify(unpack(JSON.parse(sent(value))))).toBe(JSON.stringify(value));
      }),
      { numRuns: 1000 },
    );
  });

  it('says the values of some keys once, whatever they are', () => {
    const keys = new Set(['type']);
    const packed = (value: unknown) => JSON.stringify(pack(value, keys));
    const things = [{ type: 'a', at: 1 }, { type: 'b' }, { type: 'a', at: 2 }, { type: { of: 'a' } }];
    expect(unpack(JSON.parse(packed(things)))).toEqual(things);
    expect(packed(Array.from({ length: 100 }, () => ({ type: 'word' }))).match(/word/g)).toHaveLength(1);
  });

  it('says once what many objects have in common', () => {
    const people = Array.from({ length: 100 }, (_, id) => ({ id, left: null, posts: [], seen: undefined }));
    expect(sent(people).match(/left|posts|null/g)).toEqual(['left', 'null', 'posts']);
    expect(unpack(JSON.parse(sent(people)))).toEqual(
      people.map(({ id, left, posts }) => ({ id, left, posts })),
    );
  });
});
