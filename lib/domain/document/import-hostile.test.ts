import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalText } from '../text/canonical';
import { parseBody } from './body-schema';
import type { ImportFormat } from './detect-format';
import { type ImportResult, importDocument } from './import-document';

const FORMATS: ImportFormat[] = ['text', 'markdown', 'wiki'];
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function hrefsOf(json: unknown, found: string[] = []): string[] {
  if (typeof json !== 'object' || json === null) return found;
  for (const [key, value] of Object.entries(json)) {
    if (key === 'href') found.push(String(value));
    else hrefsOf(value, found);
  }
  return found;
}

function expectHarmless(result: ImportResult): void {
  if (!result.ok) {
    expect(result.message).toMatch(/^[A-Z].*\.$/);
    return;
  }
  expect(parseBody(result.body)).toEqual({ ok: true, body: result.body });
  for (const href of hrefsOf(result.body)) expect(href).toMatch(/^(https?:\/\/|mailto:)[^\s"<>\\]+$/);
  expect(result.title).not.toBe('');
}

const fragment = fc.constantFrom(
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:x">',
    '<!--',
    '<![CDATA[',
  ],
  ...['[a](javascript:alert(1))', '[a](<java\tscript:x>)', '![x](data:text/html,y)', '<javascript:alert(1)>'],
  ...[
    '[a]: javascript:x\n',
    '[a]',
    '[a][a]',
    '[^1]',
    '[^1]: ',
    '[^1]: [^1]',
    '](',
    '[',
    '![',
    '&#0;',
    '&#xD800;',
  ],
  ...[
    '&NewLine;',
    '&#13;',
    '&#12;',
    '&#x202e;',
    '| a | b |\n|---|\n',
    '|',
    '\n---|---\n',
    '> ',
    '>>>>',
    '- ',
    '* ',
  ],
  ...[
    '1. ',
    '9999999999. ',
    '\n',
    '\n\n',
    '    ',
    '\t',
    '#',
    '####### ',
    '= ',
    '==',
    '=',
    'Infobox\n',
    '- a: b\n',
  ],
  ...[
    ': ',
    '::',
    '```',
    '~~~',
    '`',
    '**',
    '_',
    '***',
    '\\',
    '---\n',
    '\r',
    '\f',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ufeff',
  ],
  ...[
    'Խոջալու',
    'qırğın',
    '613',
    '«',
    '“',
    '\u00a0',
    '\u0301',
    '👩‍👩‍👧',
    '\u2028',
    'https://a.example',
    'a:',
    'x'.repeat(300),
  ],
  ...['__proto__', 'constructor', '[constructor]', '[^__proto__]: x\n\n[^__proto__]'],
);
const text = fc.array(
  fc.oneof({ weight: 6, arbitrary: fragment }, fc.string({ unit: 'binary', maxLength: 4 })),
  {
    maxLength: 40,
  },
);

vi.setConfig({ testTimeout: 60_000 });

describe('hostile input', () => {
  it('survives 10,000 mixtures of markup and yields no address but a safe one', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...FORMATS, undefined), (parts, format) => {
        const bytes = encode(parts.join(''));
        expectHarmless(importDocument(format ? { bytes, format } : { bytes }));
      }),
      { numRuns: 10_000 },
    );
  });

  it('survives arbitrary bytes', () => {
    const marked = fc.tuple(
      fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0x61, 0xed, 0xa0, 0x80]),
      fc.uint8Array({ maxLength: 60 }),
    );
    fc.assert(
      fc.property(marked, ([head, rest]) => {
        expectHarmless(importDocument({ bytes: Uint8Array.from([...head, ...rest]) }));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every letter of plain and wiki text, whatever the markup', () => {
    const lettersOf = (value: string): string =>
      value.replace(/[^\p{L}\p{M}]/gu, '').replace(/infobox/gi, '');
    fc.assert(
      fc.property(text, fc.constantFrom<ImportFormat[]>('text', 'wiki'), (parts, format) => {
        const input = parts.join('');
        const result = importDocument({ bytes: encode(input), format, fileName: '0' });
        if (!result.ok) return;
        const body = lettersOf(canonicalText(result.body));
        const whole = lettersOf(new TextDecoder().decode(encode(input)));
        expect([body, lettersOf(result.title) + body]).toContain(whole);
      }),
      { numRuns: 2000 },
    );
  });

  it('names a document whose own title is blank', () => {
    const result = importDocument({ bytes: encode('&#13;\n='), format: 'markdown' });
    expect(result.ok && result.title).toBe('&#13;');
  });

  const repeated = [
    '>',
    '- ',
    '1. ',
    '[^a]: ',
    '[',
    '![',
    '[a](',
    '](',
    '_a*',
    '*a**b',
    '**',
    '`',
    '<a ',
    '&amp;',
    '|',
  ];
  const cases: [string, string][] = [
    ...repeated.map((piece): [string, string] => [piece, piece.repeat(40_000 / piece.length)]),
    ...['> a\n', '>', ':', '# ', '= a =\n', 'a:\n\n', '[^a]: b\n\n', '[a]: b\n', 'a|a\n-|-\n'].map(
      (piece): [string, string] => [`lines of ${JSON.stringify(piece)}`, piece.repeat(21_000)],
    ),
    ['balanced emphasis', `${'**'.repeat(25_000)}a${'**'.repeat(25_000)}`],
    ['emphasis in an image', `![${'*a '.repeat(1500)}a${'*'.repeat(1500)}](http://a.example)`],
    ['lists indented ever deeper', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['lazy lines', `> a\n${'b\n'.repeat(50_000)}`],
    ['a run of spaces', `a${' '.repeat(1_000_000)}b`],
    ['one line of 4 MB', 'Խոջալու '.repeat(270_000)],
  ];
  it.each(cases)(
    'reads or refuses %s in every format, before the test runs out of time',
    (_name, input) => {
      for (const format of FORMATS) {
        expectHarmless(importDocument({ bytes: encode(input), format }));
      }
    },
    30_000,
  );

  it('flattens what is nested too deeply and keeps its text', () => {
    for (const format of ['markdown', 'wiki'] as const) {
      const result = importDocument({ bytes: encode(`${'> '.repeat(100)}deep\n\nshallow`), format });
      expect(result.ok && canonicalText(result.body)).toBe('deep\nshallow');
      expect(result.ok && result.notices.map((notice) => notice.code)).toContain('nesting_flattened');
    }
  });
});
