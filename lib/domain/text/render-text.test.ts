import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Block, Body, Inline, Mark, Paragraph, TextNode } from '../document/body';
import { canonicalText, inlineText, textBlockSpans } from './canonical';
import { byReadingOrder } from './reading-order';
import { type RenderLabels, renderBlocks } from './render-text';
import type { TextMark } from './text-mark';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const labels: RenderLabels = {
  gap: 'Gap "><script>',
  facts: "Facts '",
  table: (number) => `Table <b> ${number}`,
  footnote: (label) => `Footnote ${label}`,
  ref: (mark) => `"${mark.kind}" <${mark.number}> '&`,
};

/** Every element that may come out, with its attributes. */
const ALLOWED: Record<string, string[]> = {
  p: ['class', 'role', 'aria-label', 'data-start'],
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, ['id', 'data-start']])),
  pre: [],
  code: ['data-start'],
  hr: [],
  ul: [],
  ol: ['start'],
  li: [],
  blockquote: [],
  div: ['class', 'role', 'tabindex', 'aria-label'],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  td: [],
  th: ['scope'],
  aside: ['class', 'role', 'aria-label'],
  dl: [],
  dt: ['data-start'],
  dd: ['data-start'],
  section: ['class', 'role', 'aria-label', 'data-label'],
  a: ['href', 'rel', 'class', 'id', 'data-ref', 'aria-label'],
  mark: ['class', 'data-ids', 'data-n', 'data-tail'],
  br: ['data-break'],
  ...Object.fromEntries(['strong', 'em', 's', 'sup', 'sub'].map((tag) => [tag, []])),
};

const hostile = fc.oneof(
  fc.constantFrom(
    '</mark><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='x",
    '&amp;&#x3c;&lt',
    '<!--',
    ']]>',
    '</p></div></body>',
    '\r\n\t ',
    '\n',
    'Ə«հայ»',
    '👩‍👩‍👧',
    '\u202e',
    ' ',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((text) => text.replaceAll('\0', '0')),
);
const href = fc.constantFrom(
  'https://example.org/?a="b"&c=<d>',
  'mailto:a@example.org',
  'javascript:alert(1)',
  'data:text/html,<script>',
  ' java\nscript:alert(1)',
);
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>({ type: 'bold' }, { type: 'italic' }, { type: 'strike' }, { type: 'code' }),
  fc.constantFrom<Mark>({ type: 'superscript' }, { type: 'subscript' }),
  href.map((value): Mark => ({ type: 'link', attrs: { href: value } })),
);
const textNode: fc.Arbitrary<TextNode> = fc.record({
  type: fc.constant('text' as const),
  text: hostile,
  marks: fc.uniqueArray(mark, { maxLength: 3, selector: (one) => one.type }),
});
const inline: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: textNode },
    { weight: 1, arbitrary: fc.constant<Inline>({ type: 'hardBreak' }) },
  ),
  { maxLength: 4 },
);
const paragraph: fc.Arbitrary<Paragraph> = inline.map((content) => ({ type: 'paragraph', content }));
const cells = fc.array(
  fc.tuple(fc.constantFrom('tableCell' as const, 'tableHeader' as const), paragraph).map(([type, one]) => ({
    type,
    content: [one],
  })),
  { minLength: 1, maxLength: 3 },
);
const leaf: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  fc
    .tuple(fc.constantFrom(1, 2, 3, 4, 5, 6), inline)
    .map(([level, content]): Block => ({ type: 'heading', attrs: { level: level as 1 }, content })),
  hostile.map((text): Block => ({ type: 'codeBlock', content: [{ type: 'text', text: `\n${text}` }] })),
  fc.constant<Block>({ type: 'horizontalRule' }),
  fc
    .array(cells, { minLength: 1, maxLength: 3 })
    .map(
      (rows): Block => ({ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) }),
    ),
  fc.array(fc.tuple(inline, inline), { minLength: 1, maxLength: 3 }).map(
    (facts): Block => ({
      type: 'factsBox',
      content: facts.map(([label, value]) => ({
        type: 'fact',
        content: [
          { type: 'factLabel', content: label },
          { type: 'factValue', content: value },
        ],
      })),
    }),
  ),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  fc
    .tuple(
      fc.constantFrom('blockquote', 'bulletList', 'orderedList', 'footnote'),
      fc.array(leaf, { minLength: 1, maxLength: 3 }),
      hostile,
    )
    .map(([type, content, label]): Block => {
      if (type === 'blockquote') return { type, content };
      if (type === 'footnote') return { type, attrs: { label }, content };
      const items = content.map((one) => ({ type: 'listItem' as const, content: [one] }));
      return type === 'bulletList'
        ? { type, content: items }
        : { type: 'orderedList', attrs: { start: 3 }, content: items };
    }),
);
const body: fc.Arbitrary<Body> = fc
  .tuple(paragraph, fc.array(block, { maxLength: 7 }))
  .map(([first, rest]) => ({ type: 'doc', content: [first, ...rest] }));
const marked = body.chain((value) => {
  const size = canonicalText(value).length;
  const one = fc.record({
    a: fc.nat(size),
    b: fc.nat(size),
    kind: fc.constantFrom('note' as const, 'citation' as const, 'flag' as const, 'suggestion' as const),
    settled: fc.boolean(),
    state: fc.constantFrom('exact' as const, 'edited' as const, 'suspect' as const, 'orphaned' as const),
    tail: fc.constantFrom('', '"', "'><x", '&amp;'),
  });
  return fc.array(one, { maxLength: 8 }).map((list) => {
    const marks = list.map(
      ({ a, b, kind, settled, state, tail }, index): TextMark => ({
        id: `n${index}${tail}`,
        kind,
        settled,
        state,
        number: index + 1,
        start: Math.min(a, b),
        end: Math.max(a, b),
      }),
    );
    return { body: value, marks };
  });
});

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;

function elements(nodes: readonly Node[]): Element[] {
  return nodes.filter(isElement).flatMap((node) => [node, ...elements(node.childNodes)]);
}

/** The characters below a text block, each with the ids of the mark around it. */
function characters(nodes: readonly Node[], ids: string[] = []): { text: string; ids: string[] }[] {
  return nodes.flatMap((node) => {
    if (node.nodeName === '#text') return [...units((node as DefaultTreeAdapterTypes.TextNode).value, ids)];
    if (!isElement(node)) throw new Error(`unexpected ${node.nodeName}`);
    if (node.tagName === 'br') return [{ text: '\n', ids }];
    if (node.tagName !== 'mark') return characters(node.childNodes, ids);
    expect(ids).toEqual([]);
    return characters(node.childNodes, attribute(node, 'data-ids')?.split(' '));
  });
}
const units = (text: string, ids: string[]) => text.split('').map((unit) => ({ text: unit, ids }));

describe('renderBlocks', () => {
  it('writes only known elements and attributes, and no address that is not safe', () => {
    fc.assert(
      fc.property(marked, ({ body, marks }) => {
        const headingIds = new Map(textBlockSpans(body).map((span) => [span.start, `"h>${span.start}`]));
        for (const { html } of renderBlocks(body, marks, { labels, headingIds })) {
          const { childNodes } = parseFragment(html);
          expect(childNodes).toHaveLength(1);
          for (const element of elements(childNodes)) {
            expect(Object.keys(ALLOWED)).toContain(element.tagName);
            const names = element.attrs.map((one) => one.name);
            expect(ALLOWED[element.tagName]).toEqual(expect.arrayContaining(names));
            const address = attribute(element, 'href');
            if (element.tagName === 'a') expect(address).toMatch(/^(https:\/\/example|mailto:|#note-n\d)/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the canonical text of every text block, and highlights exactly what each mark covers', () => {
    fc.assert(
      fc.property(marked, ({ body, marks }) => {
        const blocks = renderBlocks(body, marks, { labels });
        const shown = marks.filter((one) => one.state !== 'orphaned').sort(byReadingOrder);
        const found = elements(blocks.flatMap(({ html }) => parseFragment(html).childNodes)).filter(
          (element) => attribute(element, 'data-start') !== undefined,
        );
        const spans = textBlockSpans(body);
        expect(found.map((one) => Number(attribute(one, 'data-start')))).toEqual(
          spans.map((span) => span.start),
        );
        found.forEach((element, index) => {
          const span = spans[index];
          const inside = characters(element.childNodes);
          expect(inside.map((one) => one.text).join('')).toBe(inlineText(span?.node.content));
          inside.forEach(({ ids }, n) => {
            const at = (span?.start ?? 0) + n;
            expect(ids).toEqual(shown.filter((one) => one.start <= at && at < one.end).map((one) => one.id));
          });
        });
      }),
      { numRuns: 500 },
    );
  });

  it('draws every mark and refers to it once, after its last character', () => {
    fc.assert(
      fc.property(marked, ({ body, marks }) => {
        const html = renderBlocks(body, marks, { labels })
          .map((one) => one.html)
          .join('');
        const all = elements(parseFragment(html).childNodes);
        const shown = marks.filter((one) => one.state !== 'orphaned').map((one) => one.id);
        const drawn = new Set(all.flatMap((one) => attribute(one, 'data-ids')?.split(' ') ?? []));
        const references = all.filter((one) => attribute(one, 'data-ref') !== undefined);
        expect([...drawn].sort()).toEqual([...shown].sort());
        expect(references.map((one) => attribute(one, 'id')).sort()).toEqual(
          shown.map((id) => `ref-${id}`).sort(),
        );
        for (const reference of references) {
          const id = attribute(reference, 'id')?.slice('ref-'.length) ?? '';
          const last = all.findLastIndex((one) => attribute(one, 'data-ids')?.split(' ').includes(id));
          expect(all.indexOf(reference)).toBeGreaterThan(last);
          expect(reference.childNodes).toEqual([]);
        }
      }),
    );
  });

  it('leaves blocks alone whose marks did not change', () => {
    fc.assert(
      fc.property(marked, ({ body, marks }) => {
        const before = renderBlocks(body, marks.slice(1), { labels });
        renderBlocks(body, marks, { labels }).forEach((block, index) => {
          const changed = marks[0];
          const touched = changed && changed.start <= block.end && changed.end >= block.start;
          if (!touched) expect(block).toEqual(before[index]);
        });
      }),
    );
  });

  it('gives every table a name of its own', () => {
    const cell = { type: 'tableCell' as const, content: [{ type: 'paragraph' as const }] };
    const table = { type: 'table' as const, content: [{ type: 'tableRow' as const, content: [cell] }] };
    const html = renderBlocks(
      { type: 'doc', content: [table, { type: 'blockquote', content: [table] }, table] },
      [],
      { labels },
    )
      .map((block) => block.html)
      .join('');
    const named = elements(parseFragment(html).childNodes).filter(
      (one) => attribute(one, 'role') === 'region',
    );
    const names = named.map((one) => attribute(one, 'aria-label'));
    expect(names).toEqual(['Table <b> 1', 'Table <b> 2', 'Table <b> 3']);
  });

  it('dashes a suggestion until all on the words are decided', () => {
    const body: Body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '48 or 90' }] }],
    };
    const suggestion = { kind: 'suggestion', start: 0, end: 2, number: 1 } as const;
    const classes = (...settled: boolean[]) =>
      renderBlocks(
        body,
        settled.map((one, index) => ({ ...suggestion, id: `s${index}`, settled: one })),
        { labels },
      )[0]?.html.match(/class="(hl[^"]*)"/)?.[1];
    expect(classes(false)).toBe('hl hl-suggestion');
    expect(classes(true)).toBe('hl hl-suggestion hl-decided');
    expect(classes(true, false)).toBe('hl hl-suggestion');
  });

  it('shows how many share a stretch at its last word, not after a space, where it might begin the next line', () => {
    const text = { type: 'text' as const, text: 'as about 90' };
    const body: Body = { type: 'doc', content: [{ type: 'paragraph', content: [text] }] };
    const marks = [
      { id: 'a', kind: 'note', start: 0, end: 11, number: 1 },
      { id: 'b', kind: 'note', start: 0, end: 9, number: 2 },
      { id: 'c', kind: 'note', start: 9, end: 11, number: 3 },
    ] as const;
    const drawn = elements(parseFragment(renderBlocks(body, marks, { labels })[0]?.html ?? '').childNodes);
    const stretches = drawn
      .filter((one) => one.tagName === 'mark')
      .map((one) => [
        characters(one.childNodes)
          .map(({ text }) => text)
          .join(''),
        attribute(one, 'data-tail'),
      ]);
    expect(stretches).toEqual([
      ['as about', undefined],
      [' ', ''],
      ['90', undefined],
    ]);
  });

  it('writes what the page styles', () => {
    const value: Body = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'January' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '48 or 90 ' },
            { type: 'text', text: 'died', marks: [{ type: 'bold' }] },
          ],
        },
        { type: 'paragraph' },
      ],
    };
    const marks: TextMark[] = [
      { id: 'a', kind: 'flag', start: 8, end: 16, number: 1, settled: true, state: 'exact' },
      { id: 'b', kind: 'note', start: 14, end: 21, number: 2 },
    ];
    const plain = { ...labels, gap: 'A gap', ref: (one: TextMark) => `${one.kind} ${one.number}` };
    const found = renderBlocks(value, marks, { labels: plain, headingIds: new Map([[0, 'january']]) });
    expect(found.map((one) => [one.key, one.start, one.end])).toEqual([
      ['0', 0, 7],
      ['1', 8, 21],
      ['2', 22, 22],
    ]);
    expect(found.map((one) => one.html)).toEqual([
      '<h2 id="january" data-start="0">January</h2>',
      '<p data-start="8"><mark class="hl hl-flag hl-settled" data-ids="a">48 or </mark>' +
        '<mark class="hl hl-note hl-flag hl-settled" data-ids="a b" data-n="2">90</mark>' +
        '<a class="ref ref-flag ref-settled" href="#note-a" id="ref-a" data-ref="1" aria-label="flag 1"></a>' +
        '<mark class="hl hl-note" data-ids="b"> <strong>died</strong></mark>' +
        '<a class="ref ref-note" href="#note-b" id="ref-b" data-ref="2" aria-label="note 2"></a></p>',
      '<p class="gap" role="note" aria-label="A gap" data-start="22"></p>',
    ]);
  });
});
