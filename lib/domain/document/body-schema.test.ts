import { describe, expect, it } from 'vitest';
import { parseBody } from './body-schema';
import { MAX_BLOCKS, MAX_DEPTH } from './limits';

const text = (value: unknown, marks?: unknown): unknown => ({ type: 'text', text: value, marks });
const p = (...content: unknown[]): unknown => ({ type: 'paragraph', content });
const doc = (...content: unknown[]): unknown => ({ type: 'doc', content });
const nest = (levels: number): unknown =>
  levels === 0 ? { type: 'paragraph' } : { type: 'blockquote', content: [nest(levels - 1)] };

describe('parseBody', () => {
  it('takes every node and mark of the schema and returns an equal body', () => {
    const item = { type: 'listItem', content: [p(text('x'))] };
    const body = {
      type: 'doc',
      content: [
        {
          type: 'heading',
          attrs: { level: 6 },
          content: [text('h', [{ type: 'bold' }, { type: 'italic' }])],
        },
        p(
          text('a', [{ type: 'link', attrs: { href: 'https://a.example/' } }]),
          { type: 'hardBreak' },
          text('b'),
        ),
        { type: 'paragraph' },
        p(text('c', [{ type: 'strike' }, { type: 'superscript' }]), text('d', [{ type: 'code' }])),
        { type: 'codeBlock', content: [text('one\n\ttwo')] },
        { type: 'horizontalRule' },
        { type: 'bulletList', content: [item, item] },
        { type: 'orderedList', attrs: { start: 3 }, content: [item] },
        { type: 'blockquote', content: [p(text('q'))] },
        {
          type: 'table',
          content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [p(text('t'))] }] }],
        },
        {
          type: 'factsBox',
          content: [
            { type: 'fact', content: [{ type: 'factLabel', content: [text('k')] }, { type: 'factValue' }] },
          ],
        },
        { type: 'footnote', attrs: { label: '1' }, content: [p(text('f'))] },
      ],
    };
    const result = parseBody(JSON.parse(JSON.stringify(body)));
    expect(result).toEqual({ ok: true, body: JSON.parse(JSON.stringify(body)) });
  });

  it('leaves out what an editor adds and the schema does not have', () => {
    const link = { type: 'link', attrs: { href: 'https://a.example', target: '_blank', onclick: 'x' } };
    const result = parseBody(
      doc({ ...(p(text('a', [link])) as object), attrs: { class: 'x' }, onload: 'x' }),
    );
    expect(result).toEqual({
      ok: true,
      body: doc(
        p({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://a.example' } }] }),
      ),
    });
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['another root', p(text('a'))],
    ['no block', doc()],
    ['an unknown block', doc({ type: 'iframe' })],
    ['an inherited name', doc({ type: 'constructor' })],
    ['a block where text belongs', doc(p(p()))],
    ['text where a block belongs', doc(text('a'))],
    ['empty text', doc(p(text('')))],
    ['text that is none', doc(p(text(5)))],
    ['NUL', doc(p(text('a\u0000')))],
    ['half a surrogate pair', doc(p(text('\ud800a')))],
    ['an unknown mark', doc(p(text('a', [{ type: 'textStyle' }])))],
    ['a mark twice', doc(p(text('a', [{ type: 'bold' }, { type: 'bold' }])))],
    ['an unsafe link', doc(p(text('a', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }])))],
    ['a link without address', doc(p(text('a', [{ type: 'link' }])))],
    ['a heading of level 7', doc({ type: 'heading', attrs: { level: 7 } })],
    ['a heading of level "1"', doc({ type: 'heading', attrs: { level: '1' } })],
    ['an empty list', doc({ type: 'bulletList', content: [] })],
    ['a list of paragraphs', doc({ type: 'bulletList', content: [p()] })],
    ['a negative start', doc({ type: 'orderedList', attrs: { start: -1 }, content: [] })],
    ['an empty quotation', doc({ type: 'blockquote' })],
    ['marked code', doc({ type: 'codeBlock', content: [text('a', [{ type: 'bold' }])] })],
    [
      'a fact without value',
      doc({ type: 'factsBox', content: [{ type: 'fact', content: [{ type: 'factLabel' }] }] }),
    ],
    ['a nested facts box', doc({ type: 'blockquote', content: [{ type: 'factsBox', content: [] }] })],
    ['a footnote without label', doc({ type: 'footnote', attrs: { label: '' }, content: [p()] })],
    [
      'a cell of text',
      doc({
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [text('a')] }] }],
      }),
    ],
    ['content that is no list', doc({ type: 'paragraph', content: { 0: text('a'), length: 1 } })],
  ])('refuses %s and says where', (_name, json) => {
    const result = parseBody(json);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.error).toMatch(/^body/);
  });

  it('has limits of depth, blocks and bytes, and reaches up to them', () => {
    expect(parseBody(doc(nest(MAX_DEPTH - 1))).ok).toBe(true);
    expect(parseBody(doc(nest(MAX_DEPTH))).ok).toBe(false);
    expect(parseBody(doc(nest(5000))).ok).toBe(false);
    const many = (count: number): unknown => doc(...Array.from({ length: count }, () => p()));
    expect(parseBody(many(MAX_BLOCKS)).ok).toBe(true);
    expect(parseBody(many(MAX_BLOCKS + 1)).ok).toBe(false);
    const mebibyte = 'Խ'.repeat(512 * 1024);
    expect(parseBody(doc(...Array.from({ length: 5 }, () => p(text(mebibyte))))).ok).toBe(true);
    expect(parseBody(doc(...Array.from({ length: 5 }, () => p(text(mebibyte))), p(text('a')))).ok).toBe(
      false,
    );
  });
});
