import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryBody, arbitraryEdits, edited, text, wordsOf } from './__fixtures__/arbitrary-body';
import type { Block, Body, Paragraph } from './body';
import { countChanges } from './count-changes';

const p = (value: string): Paragraph => ({ type: 'paragraph', content: [text(value)] });
const doc = (...content: Block[]): Body => ({ type: 'doc', content });
const none = { blocks: { added: 0, removed: 0, changed: 0, moved: 0 }, words: { added: 0, removed: 0 } };

describe('countChanges', () => {
  it('counts blocks that were added, removed, changed and moved, and their words', () => {
    const [a, b, c] = [
      'One of the many paragraphs',
      'Another that says more than the first',
      'The last of them all',
    ].map(p) as [Block, Block, Block];
    expect(countChanges(doc(a, b, c), doc(a, b, c))).toEqual(none);
    expect(countChanges(doc(a, b, c), doc(a, p('Wholly new'), b, c))).toMatchObject({
      blocks: { ...none.blocks, added: 1 },
      words: { added: 2, removed: 0 },
    });
    expect(countChanges(doc(a, b, c), doc(a, c))).toMatchObject({
      blocks: { ...none.blocks, removed: 1 },
      words: { added: 0, removed: 7 },
    });
    expect(countChanges(doc(a, b, c), doc(b, c, a))).toMatchObject({
      blocks: { ...none.blocks, moved: 1 },
      words: none.words,
    });
    expect(
      countChanges(doc(a, b, c), doc(a, p('Another that says no more than the second'), c)),
    ).toMatchObject({
      blocks: { ...none.blocks, changed: 1 },
      words: { added: 2, removed: 1 },
    });
  });

  it('counts formatting as a changed block without changed words', () => {
    const bold = doc({ type: 'paragraph', content: [text('loud', [{ type: 'bold' }])] });
    expect(countChanges(doc(p('loud')), bold)).toEqual({ ...none, blocks: { ...none.blocks, changed: 1 } });
  });

  it('accounts for every block and word', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryEdits, (before, edits) => {
        const after = edited(before, edits, 'new');
        const { blocks, words } = countChanges(before, after);
        expect(before.content.length + blocks.added - blocks.removed).toBe(after.content.length);
        expect(wordsOf(before).length + words.added - words.removed).toBe(wordsOf(after).length);
        expect(countChanges(before, before)).toEqual(none);
      }),
    );
  });
});
