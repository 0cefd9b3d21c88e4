import type { Block, Inline, Paragraph } from './body';

/** Things an importer did or saw that a person should know before the text is stored. */
export type ImportNoticeCode =
  /** Links whose address is not an absolute http, https or mailto one: their text stays. */
  | 'links_dropped'
  /** Images stand as their alternative text. */
  | 'images_as_text'
  /** Raw HTML stands as visible text. */
  | 'html_as_text'
  /** Lists or quotations nested too deeply were brought up to the deepest level; their text stays. */
  | 'nesting_flattened'
  /** Places where a quotation seems to be missing were marked by an empty paragraph. */
  | 'gaps_marked'
  /** The text holds controls that change the direction of the text that follows them. */
  | 'bidi_controls'
  /** The file already held U+FFFD: letters were lost before it came here. */
  | 'replacement_characters';

export type ImportNotice = { code: ImportNoticeCode; count: number };

/** What an importer of one format makes of a text; `title` is null where the text names none. */
export type ImportDraft = { title: string | null; content: Block[]; notices: Map<ImportNoticeCode, number> };

/** Counts one more (or `count` more) of a notice. */
export function addNotice(
  notices: Map<ImportNoticeCode, number>,
  code: ImportNoticeCode,
  count: number = 1,
): void {
  notices.set(code, (notices.get(code) ?? 0) + count);
}

/** A paragraph of inline nodes; without any it is an empty paragraph, which shows as a gap. */
export function paragraphOf(content: Inline[]): Paragraph {
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
}

/** Lines as inline nodes, with hard breaks between them. */
export function linesWithBreaks(lines: readonly string[]): Inline[] {
  const content: Inline[] = [];
  lines.forEach((text, index) => {
    if (index > 0) content.push({ type: 'hardBreak' });
    if (text !== '') content.push({ type: 'text', text });
  });
  return content;
}
