import { readFileSync } from 'node:fs';
import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Body, Inline, Mark, Paragraph, TextNode } from '@/lib/domain/document/body';
import { parseBody } from '@/lib/domain/document/body-schema';
import { importDocument } from '@/lib/domain/document/import-document';
import { canonicalText } from '@/lib/domain/text/canonical';
import { bodyExtensions } from './body-extensions';
import { bodyOf, documentOf } from './body-of';
import { textPositions } from './text-positions';

const schema = getSchema(bodyExtensions());
const fixtures = new URL('../../lib/domain/document/__fixtures__/', import.meta.url);

function corpusBody(fileName: string): Body {
  const imported = importDocument({ bytes: readFileSync(new URL(fileName, fixtures)), fileName });
  if (!imported.ok) throw new Error(fileName);
  return imported.body;
}

const ranks = Object.keys(schema.marks);
const mark = fc.oneof(
  fc.constantFrom<Mark>({ type: 'bold' }, { type: 'italic' }, { type: 'strike' }, { type: 'code' }),
  fc.constantFrom<Mark>({ type: 'superscript' }, { type: 'subscript' }),
  fc.constantFrom<Mark>(
    { type: 'link', attrs: { href: 'https://example.org/a?b=c' } },
    { type: 'link', attrs: { href: 'mailto:a@example.org' } },
  ),
);
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => {
  const one = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  return parseBody(one).ok;
});
/** Neighbouring pieces of one form are one piece in a document. */
function joined(nodes: readonly Inline[]): Inline[] {
  const done: Inline[] = [];
  for (const node of nodes) {
    const last = done.at(-1);
    const isOneForm = last?.type === 'text' && node.type === 'text' && sameMarks(last, node);
    if (isOneForm) done.splice(-1, 1, { ...last, text: last.text + node.text });
    else done.push(node);
  }
  return done;
}
const sameMarks = (a: TextNode, b: TextNode) => JSON.stringify(a.marks) === JSON.stringify(b.marks);
const textNode = fc
  .record({ text: words, marks: fc.uniqueArray(mark, { maxLength: 4, selector: ({ type }) => type }) })
  .map(({ text, marks }): Inline => {
    const sorted = marks.toSorted((a, b) => ranks.indexOf(a.type) - ranks.indexOf(b.type));
    return { type: 'text', text, ...(sorted.length > 0 && { marks: sorted }) };
  });
const line = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: textNode },
      { weight: 1, arbitrary: fc.constant<Inline>({ type: 'hardBreak' }) },
    ),
    {
      maxLength: 4,
    },
  )
  .map((nodes) => joined(nodes))
  .map((content) => (content.length > 0 ? { content } : {}));
const paragraph = line.map((content): Paragraph => ({ type: 'paragraph', ...content }));
const cell = fc.tuple(
  fc.constantFrom('tableCell' as const, 'tableHeader' as const),
  fc.array(paragraph, { minLength: 1, maxLength: 2 }),
);
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 });
const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    fc
      .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const, 6 as const), line)
      .map(([level, content]): Block => ({ type: 'heading', attrs: { level }, ...content })),
    words.map((text): Block => ({ type: 'codeBlock', content: [{ type: 'text', text }] })),
    fc.constantFrom<Block>({ type: 'codeBlock' }, { type: 'horizontalRule' }),
    some(some(cell)).map(
      (rows): Block => ({
        type: 'table',
        content: rows.map((cells) => ({
          type: 'tableRow',
          content: cells.map(([type, content]) => ({ type, content })),
        })),
      }),
    ),
    some(tie('block')).map((content): Block => ({ type: 'blockquote', content })),
    some(some(tie('block'))).map(
      (items): Block => ({
        type: 'bulletList',
        content: items.map((content) => ({ type: 'listItem', content })),
      }),
    ),
    fc.tuple(fc.nat(9), some(some(tie('block')))).map(
      ([start, items]): Block => ({
        type: 'orderedList',
        attrs: { start },
        content: items.map((content) => ({ type: 'listItem', content })),
      }),
    ),
  ),
}));
const topBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: block },
  {
    weight: 1,
    arbitrary: some(fc.tuple(line, line)).map(
      (facts): Block => ({
        type: 'factsBox',
        content: facts.map(([label, value]) => ({
          type: 'fact',
          content: [
            { type: 'factLabel', ...label },
            { type: 'factValue', ...value },
          ],
        })),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('1', 'a', '12'), some(block))
      .map(([label, content]): Block => ({ type: 'footnote', attrs: { label }, content })),
  },
);
const body = some(topBlock).map((content): Body => ({ type: 'doc', content }));

describe('bodyOf', () => {
  it.each(['khojaly.wiki.txt', 'gugark.wiki.txt', 'genocide-watch.md.txt'])(
    'reads %s back as it was loaded',
    (file) => {
      const original = corpusBody(file);
      const document = documentOf(original, schema);
      document.check();
      expect(bodyOf(document)).toEqual(original);
    },
  );

  it('reads every body back as it was, through the nodes alone', () => {
    fc.assert(
      fc.property(body, (original) => {
        const document = schema.nodeFromJSON(original);
        document.check();
        const read = bodyOf(document);
        expect(read).toEqual(original);
        expect(parseBody(read)).toEqual({ ok: true, body: read });
      }),
    );
  });
});

describe('textPositions', () => {
  it('has the canonical text, and finds every place of it in the document and back', () => {
    fc.assert(
      fc.property(body, (original) => {
        const document = documentOf(original, schema);
        const { text, positionAt, offsetAt } = textPositions(document);
        expect(text).toBe(canonicalText(original));
        for (let offset = 0; offset <= text.length; offset++) {
          const position = positionAt(offset);
          expect(offsetAt(position)).toBe(offset);
          if (text[offset] !== undefined && text[offset] !== '\n')
            expect(document.textBetween(position, position + 1)).toBe(text[offset]);
        }
      }),
    );
  });
});
