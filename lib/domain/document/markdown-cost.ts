/** Longest run of quotation and list markers that may open a line; the parser's time grows with its square. */
const MAX_OPENERS = 500;

/**
 * An upper estimate of the parser's steps, for refusing a text that would take it minutes. Parsing is linear but
 * for three things, measured at 15 to 120 ns per unit of their squares: emphasis and bracket characters in
 * one paragraph, container markers (or the indentation that stands for them) on one line, and unmarked lines that continue a quotation or list item
 * ("lazy" lines); and the footnote references of the whole text. O(n).
 */
export function markdownCost(text: string): number {
  let cost = 0;
  let inlines = 0;
  let lazy = 0;
  let isInContainer = false;
  const footnotes = text.split('[^').length - 1;
  for (const line of text.split('\n')) {
    const openers = containerOpeners(line);
    const levels = indentLevels(line, openers.count > 0);
    cost += 6 * openers.count * openers.count + 100 * levels * levels;
    if (/^[ \t>]*$/.test(line)) {
      cost += inlines * inlines + 2 * lazy * lazy;
      inlines = 0;
      lazy = 0;
      isInContainer = false;
    } else if (/^ {0,3}[-*+][ \t]/.test(line)) {
      // A bullet ends the paragraph before it.
      cost += inlines * inlines;
      inlines = 0;
    }
    if (openers.count > 0) isInContainer = true;
    else if (isInContainer) lazy += 1;
    inlines += line.split(/[*_[\]]/).length - 1;
  }
  return cost + inlines * inlines + 2 * lazy * lazy + 5 * footnotes * footnotes;
}

/** Blocks that a text has at least, nearly: paragraphs, lines with a marker of their own, and table cells. O(n). */
export function estimateMarkdownBlocks(text: string): number {
  let count = 0;
  let isOpen = false;
  let isTable = false;
  for (const line of text.split('\n')) {
    const isBlank = /^[ \t]*$/.test(line);
    if (isTable) count += line.split('|').length - 1;
    else if (!isBlank && (!isOpen || /^ {0,3}(?:[-*+][ \t]|#{1,6}[ \t])/.test(line))) count += 1;
    isTable = !isBlank && (isTable || (isOpen && /^[ \t>|:-]*$/.test(line) && /-.*\||\|.*-/.test(line)));
    isOpen = !isBlank;
  }
  return count;
}

/** Makes text of the container markers beyond MAX_OPENERS on a line, by an escape before the first of them. */
export function capOpeners(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const { count, limitAt } = containerOpeners(line);
      if (count <= MAX_OPENERS) return line;
      const digits = /^\d*/.exec(line.slice(limitAt))?.[0].length ?? 0;
      return `${line.slice(0, limitAt + digits)}\\${line.slice(limitAt + digits)}`;
    })
    .join('\n');
}

/** How many container markers open a line, and where the one beyond MAX_OPENERS begins. */
function containerOpeners(line: string): { count: number; limitAt: number } {
  const opener = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,99}\]:)/y;
  let count = 0;
  let limitAt = line.length;
  while (opener.test(line)) {
    count += 1;
    if (count === MAX_OPENERS) limitAt = skipBlanks(line, opener.lastIndex);
  }
  return { count, limitAt };
}

/** How many list levels the indentation of a line can hold; of other lines than items only a very deep one counts. */
function indentLevels(line: string, isItem: boolean): number {
  let columns = 0;
  for (let at = 0; line[at] === ' ' || line[at] === '\t'; at++) columns += line[at] === '\t' ? 4 : 1;
  return (isItem || columns > 80) && columns < 20_000 ? columns / 2 : 0;
}

function skipBlanks(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ' || line[at] === '\t') at += 1;
  return at;
}
