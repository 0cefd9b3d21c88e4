import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthBefore, lengthBelow, pointAt, type TextTreeNode } from './text-tree';

const text = (data: string): TextTreeNode => ({
  nodeType: 3,
  nodeName: '#text',
  nodeValue: data,
  childNodes: [],
});
const element = (nodeName: string, ...childNodes: TextTreeNode[]): TextTreeNode => ({
  nodeType: 1,
  nodeName,
  nodeValue: null,
  childNodes,
});
const lineBreak = () => element('BR');
/** A reference has no text: CSS draws its number. */
const reference = () => element('A');

const tree = fc.letrec<{ node: TextTreeNode; block: TextTreeNode }>((tie) => ({
  node: fc.oneof(
    { weight: 4, arbitrary: fc.string({ maxLength: 6 }).map(text) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('br', 'a').map((tag) => (tag === 'br' ? lineBreak() : reference())),
    },
    {
      weight: 2,
      arbitrary: fc.array(tie('node'), { maxLength: 3 }).map((children) => element('MARK', ...children)),
    },
  ),
  block: fc.array(tie('node'), { maxLength: 6 }).map((children) => element('P', ...children)),
})).block;

describe('lengthBefore', () => {
  it('counts text and line breaks, and nothing else', () => {
    const last = text('dead');
    const block = element('P', element('MARK', text('11 ')), reference(), lineBreak(), last);
    expect(lengthBelow(block)).toBe(8);
    expect(lengthBefore(block, { node: last, offset: 2 })).toBe(6);
    expect(lengthBefore(block, { node: block, offset: 3 })).toBe(4);
  });

  it('knows a point that is not in the block', () => {
    expect(lengthBefore(element('P', text('a')), { node: text('b'), offset: 0 })).toBeNull();
  });
});

describe('pointAt', () => {
  it('goes to the later text for a start and to the earlier for an end', () => {
    const earlier = text('eleven');
    const later = text(' killed');
    const block = element('P', element('MARK', earlier), later);
    expect(pointAt(block, 6, 'start')).toEqual({ node: later, offset: 0 });
    expect(pointAt(block, 6, 'end')).toEqual({ node: earlier, offset: 6 });
  });

  it('is the inverse of lengthBefore', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.constantFrom('start' as const, 'end' as const), (block, at, edge) => {
        const length = at % (lengthBelow(block) + 1);
        expect(lengthBefore(block, pointAt(block, length, edge))).toBe(length);
      }),
      { numRuns: 500 },
    );
  });
});
