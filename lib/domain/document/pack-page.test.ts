import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Body } from './body';
import { packPage, unpackPage } from './pack-page';

const text = fc.string({ unit: fc.constantFrom('a', 'Ə', '<', '\u2028', '😀'), minLength: 1, maxLength: 8 });
const offset = fc.nat(12);
const annotation = (said: string) =>
  fc.record({
    id: fc.string(),
    anchor: fc
      .record({ start: offset, end: offset, other: fc.option(text, { nil: null }), closed: fc.boolean() })
      .map(({ other, ...anchor }) => ({ ...anchor, exact: other ?? said.slice(anchor.start, anchor.end) })),
    suggestion: fc.option(fc.record({ original: text, replacement: text }), { nil: null }),
    replies: fc.array(fc.record({ id: fc.string() }), { maxLength: 2 }),
  });

const page = fc.array(text, { minLength: 1, maxLength: 4 }).chain((paragraphs) => {
  const body: Body = {
    type: 'doc',
    content: paragraphs.map((said) => ({ type: 'paragraph', content: [{ type: 'text', text: said }] })),
  };
  return fc.record({
    body: fc.constant(body),
    annotations: fc.array(annotation(paragraphs.join('\n')), { maxLength: 4 }),
    past: fc.constant(null),
  });
});

describe('packPage', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(page, (whole) => {
        expect(unpackPage(JSON.parse(JSON.stringify(packPage(whole))))).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('does not write the words of a passage again', () => {
    const body: Body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '11 dead' }] }],
    };
    const anchor = { start: 0, end: 7, exact: '11 dead' };
    const packed = JSON.stringify(
      packPage({ body, annotations: [{ anchor, suggestion: { original: '11 dead' } }] }),
    );
    expect(packed.match(/11 dead/g)).toHaveLength(1);
  });
});
