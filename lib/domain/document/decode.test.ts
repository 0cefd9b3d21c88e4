import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * (text.length + 1));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !isBigEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), !isBigEndian);
  return bytes;
}

describe('decode', () => {
  it('agrees with the platform on arbitrary bytes', () => {
    const platform = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const byte = fc.oneof(
      fc.integer({ min: 0, max: 255 }),
      fc.constantFrom(0xc3, 0xe0, 0xed, 0xf0, 0xf4, 0x80, 0xbf),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (list) => {
        const bytes = Uint8Array.from([0x61, ...list]);
        let expected: string | null = null;
        try {
          expected = platform.decode(bytes);
        } catch {
          // Ill-formed: `decode` has to say so too.
        }
        const result = decode(bytes);
        expect(result.ok ? result.text : null).toBe(expected);
      }),
      { numRuns: 5000 },
    );
  });

  it('reads UTF-8 and UTF-16 with a mark, and takes the mark away once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decode(utf8(`\ufeff${text}`))).toEqual({ ok: true, text, encoding: 'utf-8' });
        expect(decode(utf16(text, false))).toEqual({ ok: true, text, encoding: 'utf-16le' });
        expect(decode(utf16(text, true))).toEqual({ ok: true, text, encoding: 'utf-16be' });
      }),
    );
  });

  it.each([
    ['a lone continuation byte', [0x61, 0x80], 1],
    ['an overlong slash', [0x61, 0x62, 0xc0, 0xaf], 2],
    ['an encoded surrogate', [0xed, 0xa0, 0x80], 0],
    ['a code point too high', [0x61, 0xf4, 0x90, 0x80, 0x80], 1],
    ['a sequence cut off', [0x61, 0xd5, 0xa1, 0xe2, 0x82], 3],
    ['Cyrillic of Windows-1251', [0xce, 0xe3, 0xee], 0],
  ])('names the byte of %s', (_name, bytes, offset) => {
    expect(decode(Uint8Array.from(bytes))).toEqual({ ok: false, encoding: 'utf-8', offset });
  });

  it('names the byte of half a surrogate pair and of half a unit in UTF-16', () => {
    expect(decode(utf16('ab\ud800c', false))).toMatchObject({ ok: false, offset: 6 });
    expect(decode(utf16('ab\udc00', true))).toMatchObject({ ok: false, offset: 6 });
    expect(decode(Uint8Array.from([0xff, 0xfe, 0x61, 0x00, 0x62]))).toMatchObject({ ok: false, offset: 4 });
  });

  it('decodes text longer than one chunk', () => {
    const text = 'Խոջալու — 26 февраля 𝟙 '.repeat(5000);
    expect(decode(utf8(text))).toMatchObject({ ok: true, text });
  });
});
