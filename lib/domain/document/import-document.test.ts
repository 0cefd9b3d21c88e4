import { describe, expect, it } from 'vitest';
import { canonicalText } from '../text/canonical';
import { type ImportInput, importDocument } from './import-document';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, rest: Omit<ImportInput, 'bytes'> = {}) => {
  const result = importDocument({ bytes: encode(text), ...rest });
  if (!result.ok) throw new Error(result.message);
  return { ...result, text: canonicalText(result.body) };
};

describe('importDocument', () => {
  it.each<[string, Uint8Array, object]>([
    ['an empty file', encode(''), { code: 'empty' }],
    ['blanks only', encode('\ufeff \n\u00a0\t\u200b\n'), { code: 'empty' }],
    [
      'a control character',
      encode('one\ntwo\u0000'),
      { code: 'binary', params: { kind: 'control', offset: 7, line: 2 } },
    ],
    ['a PDF', encode('%PDF-1.7 …'), { code: 'binary', params: { kind: 'pdf', offset: 0, line: 1 } }],
    ['a word processor file', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), { code: 'binary' }],
    ['rich text', encode('{\\rtf1 a}'), { code: 'binary' }],
    [
      'Windows-1251',
      Uint8Array.from([0x61, 0x0a, 0xce, 0xe3, 0xee, 0xed]),
      { code: 'wrong_encoding', params: { encoding: 'utf-8', offset: 2, line: 2 } },
    ],
    ['UTF-16 without a mark', Uint8Array.from([0x61, 0, 0x62, 0, 0x63, 0]), { code: 'wrong_encoding' }],
    ['more than 5 MiB', encode('a '.repeat(2_700_000)), { code: 'too_long' }],
    ['more than 20,000 blocks', encode('a.\n\n'.repeat(20_001)), { code: 'too_many_blocks' }],
    [
      'more than 200,000 runs',
      encode(`# a\n\n${'*a* b *a* b *a* b *a* b *a* b *a* b.\n\n'.repeat(17_000)}`),
      { code: 'too_many_runs' },
    ],
    ['tangled Markdown', encode(`# a\n\n${'_a*'.repeat(20_000)}`), { code: 'too_complex' }],
  ])('refuses %s with a sentence', (_name, bytes, expected) => {
    const result = importDocument({ bytes });
    expect(result).toMatchObject({ ok: false, ...expected });
    expect(!result.ok && result.message).toMatch(/^[A-Z].*\. [A-Z].*\.$/);
  });

  it('takes 20,000 blocks, UTF-16 and all line ends', () => {
    expect(read('a.\n\n'.repeat(20_000)).body.content).toHaveLength(20_000);
    expect(read('A\r\n\r\nb\rc\fd', { format: 'text' }).text).toBe('b\nc\nd');
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x3d, 0xd8, 0x00, 0xde]);
    expect(importDocument({ bytes: utf16 })).toMatchObject({ ok: true, title: '😀' });
  });

  it.each([
    ['a.md', 'plain', 'markdown'],
    ['a.wiki.txt', 'plain', 'wiki'],
    ['a.txt', '= T =\n\nx', 'wiki'],
    ['a.txt', '==Assault==\nx', 'wiki'],
    ['a.txt', 'x\n\n## T\n', 'markdown'],
    ['a.txt', 'a | b\n--- | ---\n', 'markdown'],
    ['a.txt', 'see [a](#) and [b](#)', 'markdown'],
    [undefined, 'It is = 5.\n\n- one', 'text'],
  ])('tells the format of %s with %j', (fileName, text, format) => {
    expect(importDocument({ bytes: encode(text), ...(fileName ? { fileName } : {}) })).toMatchObject({
      format,
      detected: true,
    });
    expect(importDocument({ bytes: encode(text), format: 'text' })).toMatchObject({
      format: 'text',
      detected: false,
    });
  });

  it('names the document by its own title, its file or its first words', () => {
    expect(read('Title\n\nText', { fileName: 'f.txt' })).toMatchObject({ title: 'Title', text: 'Text' });
    expect(read('A sentence.\n\nText', { fileName: 'f.txt' })).toMatchObject({ text: 'A sentence.\nText' });
    expect(
      read(`${'Long '.repeat(50)}\n\nText`, { fileName: 'C:\\x\\my_file.wiki.txt', format: 'text' }).title,
    ).toBe('my file');
    expect(read('# *T*\n\nText', { format: 'markdown' })).toMatchObject({ title: 'T', text: 'Text' });
    expect(read('# T[^1]\n\nText\n\n[^1]: n', { format: 'markdown' }).text).toBe('T1\nText\nn');
    expect(read('# T', { format: 'markdown' })).toMatchObject({ title: 'T', text: 'T' });
    expect(read('= T =\n\nText')).toMatchObject({ title: 'T', text: 'Text' });
    expect(read('word '.repeat(200)).title).toMatch(/^(word ){50,}word…$/);
  });

  it('keeps numerals that count nothing as words', () => {
    expect(read('26. February 1992\n\n# x', { format: 'markdown' }).text).toBe('26. February 1992\nx');
    expect(read('3. c\n4. d\n9. i', { format: 'markdown' }).text).toBe('c\nd\n9. i');
    expect(read('12. februar\n\n1988. The year', { format: 'wiki' }).text).toBe(
      '12. februar\n1988. The year',
    );
  });

  it.each([
    ['The report of the town and its people was never read by anybody.', 'en', 'ltr'],
    ['Это было в городе, и никто не знал, что произошло с людьми на дороге.', 'ru', 'ltr'],
    ['Խոջալուի արյունահեղություն', 'hy', 'ltr'],
    ['Bu hadisə şəhərdə baş vermişdir və onun haqqında bir məlumat da yoxdur.', 'az', 'ltr'],
    ['هذا كان في المدينة التي لا يعرفها أحد من الناس', 'ar', 'rtl'],
    ['העיר והאנשים', 'he', 'rtl'],
    ['12345', null, 'ltr'],
  ])('guesses the language of %s', (text, language, direction) => {
    expect(read(text)).toMatchObject({ language, direction });
  });

  it('notices what a person should look at', () => {
    const { notices } = read('[a](#) ![b](c) <i>d</i> \u202ee\ufffd said:', { format: 'markdown' });
    expect(Object.fromEntries(notices.map(({ code, count }) => [code, count]))).toEqual({
      links_dropped: 1,
      images_as_text: 1,
      html_as_text: 2,
      gaps_marked: 1,
      bidi_controls: 1,
      replacement_characters: 1,
    });
  });

  it('reads five megabytes', () => {
    const paragraph = 'The report states that the corridor was open. '.repeat(20);
    const bytes = encode(`${paragraph}\n\n`.repeat(5600));
    for (const format of ['text', 'markdown', 'wiki'] as const) {
      expect(importDocument({ bytes, format }).ok).toBe(true);
    }
  }, 60_000);
});
