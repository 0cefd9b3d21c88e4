import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeHref } from './safe-href';

describe('safeHref', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    [' HTTP://Example.org ', 'http://Example.org'],
    ['https://hy.wikipedia.org/wiki/Խոջալու', 'https://hy.wikipedia.org/wiki/Խոջալու'],
    ['https://medium.com/@someone/a', 'https://medium.com/@someone/a'],
    ['https://[2001:db8::1]:8080/', 'https://[2001:db8::1]:8080/'],
    ['http://a.b/c d"<>`', 'http://a.b/c%20d%22%3C%3E%60'],
    ['mailto:memo@example.org?subject=a b', 'mailto:memo@example.org?subject=a%20b'],
  ])('keeps %s', (raw, href) => {
    expect(safeHref(raw)).toBe(href);
    expect(safeHref(href)).toBe(href);
  });

  it.each([
    '',
    '#',
    '#section',
    '/path',
    'example.org',
    '//example.org',
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    '&#106;avascript:alert(1)',
    'java%73cript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'view-source:https://example.org',
    'https:example.org',
    'https:/example.org',
    'https:\\\\example.org',
    'https://example.org\\@evil.example',
    'https:///evil.example',
    'https://',
    'https://?x',
    'https://user:secret@example.org/',
    'https://bank.example%40evil.example/',
    'https://exa\u202emple.org',
    'https://exa\u200bmple.org',
    'https://exa\u00a0mple.org',
    'https://example.org/\u0000',
    'https://example.org/\ud800',
    'ｈttps://example.org',
    'httpſ://example.org',
    'mailto:',
    'mailto:nobody',
    'mailto:a@b.example%0d%0aBcc:c@d.example',
    `https://example.org/${'a'.repeat(5000)}`,
  ])('refuses %j', (raw) => {
    expect(safeHref(raw)).toBeNull();
  });

  it('lets only its schemes through, whatever comes, and is idempotent', () => {
    const piece = fc.constantFrom(
      'java',
      'script',
      ':',
      'http',
      's',
      '//',
      'a.b',
      '\t',
      '\n',
      ' ',
      '@',
      '&#58;',
      '\\',
      'mailto:',
      '\u202e',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 8 }),
        (parts) => {
          const href = safeHref(parts.join(''));
          if (href === null) return;
          expect(['http:', 'https:', 'mailto:']).toContain(new URL(href.replace(/[^ -~]/gu, 'x')).protocol);
          expect(safeHref(href)).toBe(href);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
