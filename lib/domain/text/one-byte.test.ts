import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from './escape-html';
import { oneByteHtml, oneByteJson } from './one-byte';

const prose = 'According to the report, eleven people were killed in the village, and the rest fled. '.repeat(
  3,
);
/** Prose with a few characters from anywhere, lone surrogates among them. */
const texts = fc
  .array(fc.tuple(fc.string({ unit: 'binary', maxLength: 2 }), fc.nat(prose.length)), { maxLength: 3 })
  .map((parts) => parts.reduce((text, [part, at]) => text.slice(0, at) + part + text.slice(at), prose));
const readHtml = (html: string): string =>
  parseFragment(html)
    .childNodes.map((node) => ('value' in node ? node.value : ''))
    .join('');
/** A lone surrogate cannot be sent as UTF-8: this is what arrives in its place. */
const asSent = (text: string): string => Buffer.from(text).toString();

describe('one byte a character', () => {
  it('means the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readHtml(oneByteHtml([escapeHtml(text), prose]))).toBe(
          readHtml(asSent(escapeHtml(text) + prose)),
        );
        expect(JSON.parse(oneByteJson(JSON.stringify([text])))).toEqual([text]);
      }),
    );
  });

  it('writes rare characters by their numbers', () => {
    expect(oneByteHtml([prose, '“😀', '”'])).toBe(`${prose}&#8220;&#128512;&#8221;`);
    expect(oneByteJson(`["${prose}“😀"]`)).toBe(`["${prose}\\u201c\\ud83d\\ude00"]`);
  });

  it('leaves a text in another script as it is', () => {
    const text = `${prose}Ըստ պաշտոնական տվյալների`;
    expect(oneByteHtml([prose, 'Ըստ պաշտոնական տվյալների'])).toBe(text);
    expect(oneByteJson(`["${text}"]`)).toBe(`["${text}"]`);
  });
});
