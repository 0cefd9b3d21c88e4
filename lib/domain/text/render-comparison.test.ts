import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { arbitraryBody, arbitraryEdits, edited, text } from '../document/__fixtures__/arbitrary-body';
import type { Block, Body, Mark } from '../document/body';
import { compareBodies } from '../document/compare';
import { nodeText } from '../document/node-text';
import { countDirectionControls } from './control-characters';
import { type ComparisonView, renderChange } from './render-comparison';

const labels = {
  ...{
    added: 'added',
    removed: 'removed',
    formatted: 'formatted',
    gap: 'gap',
    facts: 'facts',
    table: 'table',
  },
  footnote: (label: string) => `footnote ${label}`,
};
const p = (value: string, marks?: Mark[]): Block => ({ type: 'paragraph', content: [text(value, marks)] });
const doc = (...content: Block[]): Body => ({ type: 'doc', content });

function htmlOf(before: Body, after: Body, view: ComparisonView): string {
  return compareBodies(before, after)
    .filter(({ change }) => (view === 'both' ? true : view in change))
    .map(({ change }) => renderChange(change, view, labels))
    .join('');
}

type Node = DefaultTreeAdapterMap['node'];

/** The text of HTML without the words for those who do not see it. */
function shownText(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value;
  const attributes = 'attrs' in node ? node.attrs : [];
  if (attributes.some(({ value }) => value === 'sr-only' || value === 'control')) return '';
  return 'childNodes' in node ? node.childNodes.map(shownText).join('') : '';
}

function elements(node: Node): DefaultTreeAdapterMap['element'][] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...below] : below;
}

describe('renderChange', () => {
  it('shows in either version exactly its words', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryEdits, (before, edits) => {
        const after = edited(before, edits, 'new');
        for (const row of compareBodies(before, after)) {
          for (const view of ['before', 'after'] as const) {
            const index = row[view];
            if (index === null || !(view in row.change)) continue;
            const block = (view === 'before' ? before : after).content[index] as Block;
            const shown = shownText(parseFragment(renderChange(row.change, view, labels)));
            expect(shown.replace(/\n/g, '')).toBe(nodeText(block).replace(/\n/g, ''));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('marks what was added and removed, and says so to people who do not see it', () => {
    expect(htmlOf(doc(p('11 were killed')), doc(p('21 were killed')), 'both')).toBe(
      '<p><del><span class="sr-only">[removed: </span>11<span class="sr-only">]</span></del>' +
        '<ins><span class="sr-only">[added: </span>21<span class="sr-only">]</span></ins> were killed</p>',
    );
    expect(htmlOf(doc(p('11 were killed')), doc(p('21 were killed')), 'before')).toBe(
      '<p><del><span class="sr-only">[removed: </span>11<span class="sr-only">]</span></del> were killed</p>',
    );
  });

  it('shows characters that turn the direction of the text, and of what changed the unseen ones', () => {
    const html = htmlOf(doc(p('a\u00a0b same')), doc(p('a \u202eb\u2069 same')), 'both');
    expect(html).not.toMatch(/[\u202e\u2069]/);
    expect(html).toContain('<span class="control" title="U+202E">RLO</span>');
    expect(html).toContain('<span class="control" title="U+2069">PDI</span>');
    expect(html).toContain('<span class="control" title="U+00A0">NBSP</span>');
    const kept = doc(p('a\u00a0\u202eb'));
    expect(htmlOf(kept, structuredClone(kept), 'both')).toBe(
      '<p>a\u00a0<span class="control" title="U+202E">RLO</span>b</p>',
    );
    expect(countDirectionControls('a\u00a0\u202eb\u200f')).toBe(2);
  });

  it('writes no element or attribute but its own, whatever the text says', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&<script>';
    const link: Mark = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    const html = htmlOf(doc(p(`${hostile} one`)), doc(p(hostile, [link]), p(`two ${hostile}`)), 'both');
    const found = new Set(elements(parseFragment(html)).map(({ tagName }) => tagName));
    expect([...found].sort()).toEqual(['del', 'ins', 'p', 'span']);
    expect(html).not.toContain('javascript:');
  });
});
