import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, commitmentTo, eventHash } from './chain';

/** A stand-in that keeps what was hashed in sight. */
const visible = (text: string) => `<${text}>`;

describe('canonical JSON', () => {
  it('has sorted keys, no white space, and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [1, undefined, 'x'], a: { d: null, c: undefined } })).toBe(
      '{"a":{"d":null},"b":[1,null,"x"]}',
    );
  });

  it('law: it reads back as the value, and does not depend on the order of keys', () => {
    const value = fc.dictionary(
      fc.string(),
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string())),
    );
    fc.assert(
      fc.property(value, (one) => {
        const turned = Object.fromEntries(Object.entries(one).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(one));
        expect(JSON.parse(canonicalJson(one))).toEqual(JSON.parse(JSON.stringify(one)));
      }),
    );
  });
});

describe('the chain', () => {
  const event = {
    streamId: 's',
    sequence: 2,
    type: 't',
    actorId: null,
    subjectId: 'x',
    payload: {},
    commitment: null,
    at: 5,
  };

  it('covers the hash before it and everything an event says', () => {
    const hash = eventHash('before', event, visible);
    expect(hash).toContain('before\n');
    const changes: Partial<typeof event>[] = [
      { sequence: 3 },
      { type: 'u' },
      { subjectId: 'y' },
      { at: 6 },
      { streamId: 'r' },
    ];
    for (const change of changes)
      expect(eventHash('before', { ...event, ...change }, visible)).not.toBe(hash);
  });

  it('commits to words only together with their salt', () => {
    expect(commitmentTo({ a: 1 }, 'one', visible)).not.toBe(commitmentTo({ a: 1 }, 'two', visible));
  });
});
