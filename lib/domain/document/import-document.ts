import type { Body } from './body';
import { parseBody } from './body-schema';
import { type BodyCounts, countBody } from './count-body';
import { type Decoded, decode } from './decode';
import { detectFormat, type ImportFormat } from './detect-format';
import { guessLanguage } from './guess-language';
import type { ImportDraft, ImportNotice, ImportNoticeCode } from './import-draft';
import { type ImportFailure, importFailure } from './import-failure';
import { importMarkdown } from './import-markdown';
import { importText } from './import-text';
import { importWiki } from './import-wiki';
import { MAX_BLOCKS, MAX_INLINES, MAX_TEXT_BYTES, MAX_TITLE_LENGTH } from './limits';
import { markGaps } from './mark-gaps';
import { estimateMarkdownBlocks, markdownCost } from './markdown-cost';
import { findControlByte, recogniseBinary } from './recognise-binary';
import { trimBlanks } from './trim-blanks';
import { utf8Length } from './utf8-length';

/** A file as it came; without a format the name and the content tell it. */
export type ImportInput = { bytes: Uint8Array; fileName?: string; format?: ImportFormat };

/** A document as it would be stored. `detected` says that the format was told by name and content. */
export type ImportedDocument = {
  ok: true;
  format: ImportFormat;
  detected: boolean;
  title: string;
  language: string | null;
  direction: 'ltr' | 'rtl';
  body: Body;
  counts: BodyCounts;
  notices: ImportNotice[];
};

export type ImportResult = ImportedDocument | ImportFailure;

/** About three seconds of parsing (markdownCost). */
const MAX_MARKDOWN_COST = 150_000_000;

/**
 * Turns a text file into a body. The text itself is taken as it stands: CRLF, CR and form feeds become LF, a byte order mark
 * goes, the format's markup becomes structure, and nothing else changes; in particular nothing is
 * Unicode-normalised. Title and body together hold all the text. Every failure is a value; five megabytes of
 * prose take a second or two.
 */
export function importDocument(input: ImportInput): ImportResult {
  const read = readText(input.bytes);
  if (typeof read !== 'string') return read;
  const format = input.format ?? detectFormat(read, input.fileName);
  const draft = draftOf(read, format);
  if (!('content' in draft)) return draft;
  const { content, marked } = markGaps(draft.content);
  const parsed = parseBody({ type: 'doc', content });
  if (!parsed.ok) return importFailure(refusal(parsed.error));
  const { body } = parsed;
  const notices = [...draft.notices].map(([code, count]) => ({ code, count }));
  if (marked > 0) notices.push({ code: 'gaps_marked', count: marked });
  return {
    ok: true,
    format,
    detected: input.format === undefined,
    title: chooseTitle(draft.title, input.fileName, read),
    ...guessLanguage(read),
    body,
    counts: countBody(body),
    notices: [...notices, ...characterNotices(read)],
  };
}

/** The text of the file with LF line ends, or why it has none. */
function readText(bytes: Uint8Array): string | ImportFailure {
  // UTF-16 takes up to twice the bytes of UTF-8; anything larger is not worth decoding.
  if (bytes.length > 2 * MAX_TEXT_BYTES + 2) return tooLong(bytes.length);
  const kind = recogniseBinary(bytes);
  if (kind) return importFailure({ code: 'binary', params: { kind, offset: 0, line: 1 } });
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const control = isUtf16 ? -1 : findControlByte(bytes);
  if (control >= 0) return controlFailure(bytes, control);
  const decoded = decode(bytes);
  if (!decoded.ok) return encodingFailure(bytes, decoded);
  const text = decoded.text.replace(/\r\n|[\r\f]/g, '\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const unit = text.search(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/);
  if (unit >= 0)
    return importFailure({
      code: 'binary',
      params: { kind: 'control', offset: 2 + 2 * unit, line: lineOf(text, unit) },
    });
  const length = utf8Length(text);
  if (length > MAX_TEXT_BYTES) return tooLong(length);
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) ? text : importFailure({ code: 'empty', params: {} });
}

function lineOf(text: string, end: number): number {
  return text.slice(0, end).split('\n').length;
}

function tooLong(bytes: number): ImportFailure {
  return importFailure({ code: 'too_long', params: { bytes, limit: MAX_TEXT_BYTES } });
}

/** Every other byte zero is UTF-16 without its mark: text after all, only in the wrong encoding. */
function controlFailure(bytes: Uint8Array, offset: number): ImportFailure {
  const line = lineAt(bytes, offset);
  const head = bytes.subarray(0, 1024);
  const zeros = head.filter((byte, i) => byte === 0 && i % 2 === (head[0] === 0 ? 0 : 1)).length;
  if (zeros * 3 >= head.length) {
    const encoding = 'utf-16 with a byte order mark';
    return importFailure({ code: 'wrong_encoding', params: { encoding, offset, line } });
  }
  return importFailure({ code: 'binary', params: { kind: 'control', offset, line } });
}

function encodingFailure(bytes: Uint8Array, decoded: Extract<Decoded, { ok: false }>): ImportFailure {
  const { encoding, offset } = decoded;
  const params = { encoding, offset, line: lineAt(bytes, offset) };
  return importFailure({ code: 'wrong_encoding', params });
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 0x0a) line += 1;
  return line;
}

function draftOf(text: string, format: ImportFormat): ImportDraft | ImportFailure {
  if (format === 'text') return importText(text);
  if (format === 'wiki') return importWiki(text);
  if (estimateMarkdownBlocks(text) > 2 * MAX_BLOCKS) {
    return importFailure({ code: 'too_many_blocks', params: { limit: MAX_BLOCKS } });
  }
  if (markdownCost(text) > MAX_MARKDOWN_COST) return importFailure({ code: 'too_complex', params: {} });
  return importMarkdown(text);
}

/** The importers make well-formed bodies; only a limit can be exceeded. */
function refusal(error: string): Parameters<typeof importFailure>[0] {
  if (error.endsWith('blocks')) return { code: 'too_many_blocks', params: { limit: MAX_BLOCKS } };
  if (error.endsWith('pieces of text')) return { code: 'too_many_runs', params: { limit: MAX_INLINES } };
  return { code: 'too_complex', params: {} };
}

/** The text's own title, else the file's name without its endings, else the text's first words. */
function chooseTitle(own: string | null, fileName: string | undefined, text: string): string {
  const base = (fileName ?? '').replace(/^.*[/\\]/s, '').replace(/(\.[\p{L}\d]{1,9}){1,2}$/u, '');
  const name = trimBlanks(base.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').replace(/_/g, ' '));
  const firstLine = text
    .split('\n', 1_000)
    .map(trimBlanks)
    .find((line) => line !== '');
  return shorten(
    trimBlanks(own ?? '') || name || firstLine || text.slice(0, MAX_TITLE_LENGTH).replace(/\n/g, ' '),
  );
}

function shorten(title: string): string {
  const line = trimBlanks(title);
  if (line.length <= MAX_TITLE_LENGTH) return line;
  const cut = line.slice(0, MAX_TITLE_LENGTH - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > MAX_TITLE_LENGTH / 2 ? cut.slice(0, space) : cut}…`;
}

function characterNotices(text: string): ImportNotice[] {
  const found: [ImportNoticeCode, RegExp][] = [
    ['bidi_controls', /[\u202a-\u202e\u2066-\u2069]/g],
    ['replacement_characters', /\ufffd/g],
  ];
  return found.flatMap(([code, pattern]) => {
    const count = text.match(pattern)?.length ?? 0;
    return count > 0 ? [{ code, count }] : [];
  });
}
