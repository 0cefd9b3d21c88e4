import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parseRemark } from './parse-remark';
import { REMARK_LIMITS, type Remark, type RemarkBlock, type RemarkInline } from './remark';
import { remarkFromMarkdown } from './remark-from-markdown';
import { isEmptyRemark, remarkText } from './remark-text';
import { renderRemark } from './render-remark';

const hostile = fc.oneof(
  fc.constantFrom(
    '</p><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '&lt;',
    '<!--',
    '48',
    ' ',
    'Ə «հայ»',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }).map((text) => text.replaceAll('\0', '0')),
);
const href = fc.constantFrom('https://example.org/?a=%22b%22&c=d', 'mailto:a@example.org');
const inline: fc.Arbitrary<RemarkInline> = fc.oneof(
  fc.constant<RemarkInline>({ type: 'hardBreak' }),
  hostile.map((text): RemarkInline => ({ type: 'text', text })),
  fc.tuple(hostile, href).map(
    ([text, value]): RemarkInline => ({
      type: 'text',
      text,
      marks: [{ type: 'bold' }, { type: 'italic' }, { type: 'link', attrs: { href: value } }],
    }),
  ),
);
const { remark } = fc.letrec<{ block: RemarkBlock; remark: Remark }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', maxDepth: 3, withCrossShrink: true },
    fc
      .array(inline, { minLength: 1, maxLength: 4 })
      .map((content): RemarkBlock => ({ type: 'paragraph', content })),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((content): RemarkBlock => ({ type: 'blockquote', content })),
    fc
      .tuple(fc.boolean(), fc.array(tie('block'), { minLength: 1, maxLength: 3 }))
      .map(([ordered, list]): RemarkBlock => {
        const content = list.map((one) => ({ type: 'listItem' as const, content: [one] }));
        return ordered
          ? { type: 'orderedList', attrs: { start: 4 }, content }
          : { type: 'bulletList', content };
      }),
  ),
  remark: fc.array(tie('block'), { maxLength: 4 }).map((content): Remark => ({ type: 'doc', content })),
}));

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const code = (json: unknown) => {
  const parsed = parseRemark(json);
  return parsed.ok ? 'ok' : parsed.problem.code;
};

describe('parseRemark', () => {
  it('takes every remark as it is', () => {
    fc.assert(
      fc.property(remark, (value) => {
        expect(parseRemark(value)).toEqual({ ok: true, remark: value });
      }),
    );
  });

  it('never throws, and what it accepts it accepts again unchanged', () => {
    const nodes = fc.constantFrom(
      'doc',
      'paragraph',
      'text',
      'listItem',
      'bulletList',
      'link',
      'image',
      'hardBreak',
    );
    const tree = fc.letrec((tie) => ({
      node: fc.record(
        {
          type: fc.oneof({ weight: 9, arbitrary: nodes }, { weight: 1, arbitrary: fc.anything() }),
          text: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
          marks: fc.oneof(fc.array(tie('node'), { maxLength: 2 }), fc.anything()),
          attrs: fc.anything(),
          content: fc.oneof({ maxDepth: 4 }, fc.anything(), fc.array(tie('node'), { maxLength: 3 })),
        },
        { requiredKeys: ['type'] },
      ),
    })).node;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          tree,
          fc.array(tree).map((content) => doc(...content)),
        ),
        (json) => {
          const parsed = parseRemark(json);
          if (parsed.ok) expect(parseRemark(JSON.parse(JSON.stringify(parsed.remark)))).toEqual(parsed);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('drops what editors add and refuses what it does not know', () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/', target: '_blank', onclick: 'x' } };
    expect(
      parseRemark(doc({ ...paragraph({ type: 'text', text: 'a', marks: [link] }), attrs: { style: 'x' } })),
    ).toEqual({
      ok: true,
      remark: doc(
        paragraph({
          type: 'text',
          text: 'a',
          marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }],
        }),
      ),
    });
    expect(parseRemark(doc(paragraph(), { type: 'image', attrs: { src: 'x' } }))).toEqual({
      ok: false,
      problem: { code: 'malformed', path: 'content.1' },
    });
    for (const json of [
      null,
      [],
      'doc',
      { type: 'paragraph' },
      doc('x'),
      doc(paragraph({ type: 'text', text: '' })),
    ]) {
      expect(code(json)).toBe('malformed');
    }
    for (const text of ['a\0', 'a\ud800'])
      expect(code(doc(paragraph({ type: 'text', text })))).toBe('malformed');
    for (const type of ['strike', '__proto__', 'constructor', { toString: 'bold' }]) {
      expect(code(doc(paragraph({ type: 'text', text: 'a', marks: [{ type }] })))).toBe('malformed');
    }
  });

  it('refuses links that could run something', () => {
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      ' java\nscript:x',
      '//example.org',
      '/a',
      '',
    ]) {
      expect(
        code(doc(paragraph({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href } }] }))),
      ).toBe('unsafe_link');
    }
  });

  it('keeps to its limits', () => {
    const text = (length: number) => doc(paragraph({ type: 'text', text: 'x'.repeat(length) }));
    expect([code(text(20_000)), code(text(20_001))]).toEqual(['ok', 'too_long']);
    const nested = (depth: number): unknown =>
      depth === 0 ? paragraph() : { type: 'blockquote', content: [nested(depth - 1)] };
    expect([code(doc(nested(8))), code(doc(nested(9))), code(doc(nested(3000)))]).toEqual([
      'ok',
      'too_deep',
      'too_deep',
    ]);
    expect(code(doc(...Array.from({ length: 5001 }, () => paragraph())))).toBe('too_many_nodes');
    expect(parseRemark(text(11), { ...REMARK_LIMITS, maxLength: 10 })).toEqual({
      ok: false,
      problem: { code: 'too_long', path: 'content.0.content.0' },
    });
  });
});

describe('renderRemark', () => {
  type Node = DefaultTreeAdapterTypes.ChildNode;
  const allowed = ['p', 'blockquote', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'br'];
  const textOf = (nodes: readonly Node[]): string =>
    nodes
      .map((node) => {
        if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
        const element = node as DefaultTreeAdapterTypes.Element;
        expect(allowed).toContain(element.tagName);
        const names = element.attrs.map((one) => one.name);
        expect({ a: ['href', 'rel'], ol: ['start'] }[element.tagName] ?? []).toEqual(names);
        return textOf(element.childNodes);
      })
      .join('');
  const given = (blocks: readonly (RemarkBlock | { type: 'listItem'; content: RemarkBlock[] })[]): string =>
    blocks
      .map((block) =>
        block.type === 'paragraph'
          ? (block.content ?? []).map((node) => (node.type === 'text' ? node.text : '')).join('')
          : given(block.content),
      )
      .join('');

  it('writes only known elements, and all of the text as text', () => {
    fc.assert(
      fc.property(remark, (value) => {
        expect(textOf(parseFragment(renderRemark(value)).childNodes)).toBe(given(value.content));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out an address that is not safe, whoever stored it', () => {
    const stored: Remark = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] }],
        },
      ],
    };
    expect(renderRemark(stored)).toBe('<p>a</p>');
  });
});

describe('remarkText and isEmptyRemark', () => {
  it('separates blocks by a blank line', () => {
    const parsed = remarkFromMarkdown('First *one*.\n\n> Quoted\\\n> twice\n\n3. a\n4. b\n\n- c\n\n  d');
    expect(parsed.ok && remarkText(parsed.remark)).toBe(
      'First one.\n\n> Quoted\n> twice\n\n3. a\n4. b\n\n- c\n\n  d',
    );
  });

  it('is empty exactly when there is nothing to read', () => {
    fc.assert(
      fc.property(remark, (value) => {
        const text = renderRemark(value).replaceAll(/<[^>]*>/g, '');
        expect(isEmptyRemark(value)).toBe(text.trim() === '');
      }),
    );
    expect(isEmptyRemark({ type: 'doc', content: [{ type: 'paragraph' }] })).toBe(true);
  });
});

describe('remarkFromMarkdown', () => {
  it('keeps the words of what a remark cannot hold', () => {
    const parsed = remarkFromMarkdown(
      '# Title\n\nA [good][1], a [bad](javascript:x), ![a map](x.png), `code` and <b>html</b>\nnext line.\n\n[1]: https://example.org/',
    );
    expect(parsed).toEqual({
      ok: true,
      remark: doc(paragraph({ type: 'text', text: 'Title', marks: [{ type: 'bold' }] }), {
        type: 'paragraph',
        content: expect.any(Array),
      }),
    });
    expect(parsed.ok && renderRemark(parsed.remark)).toBe(
      '<p><strong>Title</strong></p><p>A <a href="https://example.org/" rel="noopener noreferrer nofollow ugc">good</a>, ' +
        'a bad, a map, code and &lt;b&gt;html&lt;/b&gt; next line.</p>',
    );
  });

  it('answers every input, and in time', () => {
    const part = fc.constantFrom(
      '> ',
      '- ',
      '1. ',
      '*',
      '_',
      '**',
      '[',
      '](x)',
      '`',
      '<b>',
      '\n',
      '\n\n',
      'a',
      '    ',
      '\0',
      '\ud800',
      '&amp;',
    );
    const source = fc.oneof(
      fc.array(part, { maxLength: 60 }).map((list) => list.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(source, (markdown) => {
        const parsed = remarkFromMarkdown(markdown);
        if (parsed.ok) expect(parseRemark(parsed.remark)).toEqual(parsed);
      }),
      { numRuns: 500 },
    );
    const sources = [
      '>',
      '> ',
      '- ',
      '1. ',
      '> - ',
      '[',
      '![',
      '[a](',
      '[a]',
      '`a',
      '<a ',
      '&',
      '>\n',
      '**a*',
      '- a\n',
    ].map((unit) => unit.repeat(Math.floor(39_000 / unit.length)));
    sources.push('*a '.repeat(6000) + 'a* '.repeat(6000), '*a '.repeat(1000) + 'a* '.repeat(1000));
    for (const source of sources) {
      expect(() => remarkFromMarkdown(source), source.slice(0, 6)).not.toThrow();
    }
  }, 60_000);
});
