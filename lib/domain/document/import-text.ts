import type { Block } from './body';
import { type ImportDraft, linesWithBreaks, paragraphOf } from './import-draft';
import { trimBlanks } from './trim-blanks';

const LONGEST_TITLE_LINE = 120;

/**
 * Plain text: paragraphs are separated by lines that are empty but for spaces and tabs. A line break inside
 * a paragraph becomes a hard break, since plain text has no other means to keep verse or an address apart;
 * lines themselves are kept to the last space. A short first line is the title; it leaves the body if
 * it stands alone and does not end like a sentence. `text` has LF line ends only.
 */
export function importText(text: string): ImportDraft {
  const paragraphs = splitParagraphs(text);
  const first = paragraphs[0] ?? [];
  const line = trimBlanks(first[0] ?? '');
  const isTitle = line.length <= LONGEST_TITLE_LINE && line !== '';
  const isApart = isTitle && first.length === 1 && paragraphs.length > 1 && !/[.,:;]$/.test(line);
  const content: Block[] = (isApart ? paragraphs.slice(1) : paragraphs).map((lines) =>
    paragraphOf(linesWithBreaks(lines)),
  );
  return { title: isTitle ? line : null, content, notices: new Map() };
}

function splitParagraphs(text: string): string[][] {
  const paragraphs: string[][] = [];
  let open: string[] | null = null;
  for (const line of text.split('\n')) {
    if (/^[ \t]*$/.test(line)) {
      open = null;
    } else if (open) {
      open.push(line);
    } else {
      open = [line];
      paragraphs.push(open);
    }
  }
  return paragraphs;
}
