import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalText } from '../text/canonical';
import { parseBody } from './body-schema';
import type { ImportFormat } from './detect-format';
import { importDocument } from './import-document';

/**
 * The law of import: title and canonical text together are the input's text less its markup. Each generator below
 * writes a text in its format together with the words it must yield; the importer has no part in that.
 */
type Piece = { source: string; words: string };

const squeeze = (text: string): string => text.replace(/[ \t\n]+/g, ' ').replace(/^ | $/g, '');

function check(source: string, words: string, format: ImportFormat): void {
  const result = importDocument({ bytes: new TextEncoder().encode(source), format, fileName: 'x' });
  if (!result.ok) throw new Error(result.message);
  const body = canonicalText(result.body);
  const all = squeeze(body) === squeeze(words) ? body : `${result.title}\n${body}`;
  expect(squeeze(all)).toBe(squeeze(words));
  expect(parseBody(result.body)).toEqual({ ok: true, body: result.body });
}

/** Words as the documents have them: several scripts, look-alikes, quotation marks that do not match, odd spaces. */
const letters = 'aZéəığşŞİԱխջևЖёіІОО0З3lO'.split('');
const odd = [
  '«',
  '»',
  '“',
  '”',
  '„',
  '’',
  '"',
  "'",
  ',',
  ';',
  ')',
  '…',
  '\u00a0',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u202f',
  '–',
  '̈',
  '𝟙',
  '5',
];
const word = fc
  .tuple(
    fc.constantFrom(...letters.filter((char) => !/\d/.test(char))),
    fc.array(fc.constantFrom(...letters, ...odd), { maxLength: 6 }),
    fc.constantFrom(...letters),
  )
  .map(([first, middle, last]) => first + middle.join('') + last);
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const plain = line.map((text): Piece => ({ source: text, words: text }));
const join = (pieces: Piece[], separator: string): Piece => ({
  source: pieces.map((piece) => piece.source).join(separator),
  words: pieces.map((piece) => piece.words).join(' '),
});
const prefixed = (piece: Piece, prefix: string): Piece => ({ ...piece, source: prefix + piece.source });
const eachLine = (piece: Piece, prefix: string): Piece => ({
  ...piece,
  source: piece.source.replace(/^/gm, prefix),
});
const some = (arbitrary: fc.Arbitrary<Piece>, max: number): fc.Arbitrary<Piece[]> =>
  fc.array(arbitrary, { minLength: 1, maxLength: max });

/** Generated cases take a second or two, and several times that on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

describe('plain text', () => {
  it('keeps every line as it is', () => {
    const paragraph = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
    const gap = fc.constantFrom('\n\n', '\n \t\n', '\n\n\n\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(paragraph, gap), { minLength: 1, maxLength: 8 }), (list) => {
        const source = list.flat().join('');
        check(source, source, 'text');
        check(source.replace(/\n/g, '\r\n'), source, 'text');
        check(`\ufeff${source.replace(/\n/g, '\r')}`, source, 'text');
      }),
      { numRuns: 300 },
    );
  });
});

describe('wiki plain text', () => {
  const heading = fc
    .tuple(plain, fc.integer({ min: 1, max: 6 }), fc.boolean())
    .map(([piece, level, isSpaced]): Piece => {
      const [mark, space] = ['='.repeat(level), isSpaced ? ' ' : ''];
      return { ...piece, source: mark + space + piece.source + space + mark };
    });
  const paragraph = some(plain, 3).map((list) => join(list, '\n'));
  const marker = fc.constantFrom('- ', '* ', '** ', '# ', '  - ', '    * ', '*# ', '\t- ');
  const list = some(
    fc.tuple(plain, marker).map(([piece, mark]) => prefixed(piece, mark)),
    6,
  ).map((items) => join(items, '\n'));
  const numbered = some(plain, 5).map((items) =>
    items.length < 2
      ? { source: `12. ${items[0]?.source}`, words: `12. ${items[0]?.words}` }
      : join(
          items.map((item, i) => prefixed(item, `${i + 1}. `)),
          '\n',
        ),
  );
  const quote = fc
    .tuple(paragraph, fc.constantFrom('> ', '>', ': ', ':', ':: ', '>> ', '    ', '\t'))
    .map(([piece, mark]) => eachLine(piece, mark));
  const facts = some(
    fc.tuple(plain, plain).map(([key, value]) => join([key, value], ': ')),
    4,
  ).map((items) =>
    prefixed(
      join(
        items.map((item) => prefixed(item, '- ')),
        '\n',
      ),
      'Infobox\n',
    ),
  );
  const block = fc.oneof(heading, paragraph, list, numbered, quote, facts);

  it('yields the words less the markup, in order', () => {
    fc.assert(
      fc.property(some(block, 10), (blocks) => {
        const { source, words } = join(blocks, '\n\n');
        check(source, words, 'wiki');
      }),
      { numRuns: 400 },
    );
  });
});

describe('Markdown', () => {
  const wrap = (mark: string) => (piece: Piece) => ({ ...piece, source: mark + piece.source + mark });
  const inline = fc.oneof(
    plain,
    plain.map(wrap('**')),
    plain.map(wrap('*')),
    plain.map(wrap('***')),
    plain.map(wrap('`')),
    fc
      .tuple(
        plain,
        fc.constantFrom('http://a.example/x', '#', 'javascript:x', '<data:a b>', 'mailto:a@b.example "t"'),
      )
      .map(([piece, url]) => ({ ...piece, source: `[${piece.source}](${url})` })),
    plain.map((piece) => ({ ...piece, source: `![${piece.source}](http://a.example/p.png)` })),
    fc.constantFrom<Piece[]>(
      { source: '<script>alert(1)</script>', words: '<script>alert(1)</script>' },
      { source: '&amp; &lt;b&gt; &#1329;', words: '& <b> Ա' },
      { source: 'a[^note]', words: 'anote' },
      { source: '[shown][ref]', words: 'shown' },
      { source: '<https://a.example/y>', words: 'https://a.example/y' },
    ),
  );
  const paragraph = fc
    .tuple(plain, fc.array(inline, { maxLength: 5 }), fc.constantFrom(' ', '\n', '  \n'))
    .map(([first, rest, space]) => join([first, ...rest], space));
  const single = fc
    .tuple(plain, fc.array(inline, { maxLength: 3 }))
    .map(([first, rest]) => join([first, ...rest], ' '));
  const heading = fc
    .tuple(single, fc.integer({ min: 1, max: 6 }))
    .map(([piece, level]) => prefixed(piece, `${'#'.repeat(level)} `));
  const list = some(single, 5).map((items) =>
    join(
      items.map((item) => prefixed(item, '- ')),
      '\n',
    ),
  );
  const ordered = fc.tuple(some(single, 4), fc.integer({ min: 2, max: 2000 })).map(([items, start]) =>
    items.length === 1
      ? join([{ source: `${start}. `, words: `${start}.` }, ...items], '')
      : join(
          items.map((item, i) => prefixed(item, `${start + i}. `)),
          '\n',
        ),
  );
  const table = some(
    fc.tuple(single, single).map((cells) => join(cells, ' | ')),
    4,
  ).map((rows) => {
    const { source, words } = join(rows, '\n');
    return { source: source.replace(/\n|$/, '\n--- | ---\n'), words };
  });
  const code = some(plain, 3).map((lines) => {
    const { source, words } = join(lines, '\n');
    return { source: `\`\`\`\n${source}\n\`\`\``, words };
  });
  const flat = fc.oneof(heading, paragraph, list, ordered, table, code);
  const quote = some(flat, 3).map((blocks) => eachLine(join(blocks, '\n\n'), '> '));
  const nested = some(flat, 2).map((blocks) => {
    const { source, words } = join(blocks, '\n\n');
    return { source: `- ${source.replace(/\n(?=.)/g, '\n  ')}`, words };
  });
  const rule: fc.Arbitrary<Piece> = fc.constant({ source: '***', words: '' });
  const block = fc.oneof(flat, quote, nested, rule);

  it('yields the words less the markup, in order, footnotes last', () => {
    fc.assert(
      fc.property(some(block, 8), single, (blocks, note) => {
        // A comment between blocks keeps a list from swallowing the next one; it stays visible as all HTML does.
        const parts = blocks.map((piece) => join([piece, { source: '<!-- -->', words: '<!-- -->' }], '\n\n'));
        const { source, words } = join(parts, '\n\n');
        check(
          `${source}\n\n[ref]: https://a.example/z "t"\n\n[^note]: ${note.source}\n`,
          `${words} ${note.words}`,
          'markdown',
        );
      }),
      { numRuns: 300 },
    );
  });
});
