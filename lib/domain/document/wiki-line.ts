import { trimBlanks, trimBlanksEnd } from './trim-blanks';

/** One line of wiki plain text. `column` counts the white space before it (a tab goes to the next multiple of 4). */
export type WikiLine =
  | { kind: 'blank' }
  | { kind: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; text: string }
  | { kind: 'rule' }
  | { kind: 'item'; list: 'bullet' | 'hash'; column: number; text: string }
  | { kind: 'item'; list: 'number'; column: number; text: string; number: number; whole: string }
  | { kind: 'quote'; mark: '>' | ':'; rest: string; innermost: string }
  | { kind: 'indented'; text: string }
  | { kind: 'text'; text: string };

/** Indentation from which a line counts as set off from the text; a single stray space does not. */
const INDENT = 2;

/**
 * Classifies a line by its marker alone; whether a numbered line belongs to a list is for its neighbours to say.
 * Markers of lists need a space after them ("-5" and "*note" are text). Repeated `*` and `#` nest. O(n).
 */
function readWikiLine(line: string): WikiLine {
  const body = trimBlanksEnd(line);
  const indent = /^[ \t]*/.exec(body)?.[0] ?? '';
  const text = body.slice(indent.length);
  if (text === '') return { kind: 'blank' };
  const heading = indent === '' ? readHeading(text) : null;
  if (heading) return heading;
  if (indent === '' && /^-{4,}$/.test(text)) return { kind: 'rule' };
  const column = columnAfter(indent);
  return readItem(text, column) ?? readQuote(text, column) ?? readText(text, column);
}

function readText(text: string, column: number): WikiLine {
  return { kind: column >= INDENT ? 'indented' : 'text', text };
}

function readHeading(text: string): WikiLine | null {
  const before = countRun(text, '=', 0, 1);
  if (before === 0 || before === text.length) return null;
  const after = countRun(text, '=', text.length - 1, -1);
  const level = Math.min(before, after, 6);
  const title = trimBlanks(text.slice(level, text.length - level));
  if (!isLevel(level) || title === '') return null;
  return { kind: 'heading', level, text: title };
}

function isLevel(level: number): level is 1 | 2 | 3 | 4 | 5 | 6 {
  return level >= 1 && level <= 6;
}

function countRun(text: string, char: string, from: number, step: 1 | -1): number {
  let count = 0;
  for (let i = from; text[i] === char; i += step) count += 1;
  return count;
}

function readItem(text: string, column: number): WikiLine | null {
  const bullet = /^(-|[*#]+)[ \t]+/.exec(text);
  if (bullet) {
    const marks = bullet[1] ?? '';
    const list = marks.endsWith('#') ? 'hash' : 'bullet';
    return {
      kind: 'item',
      list,
      column: column + 2 * (marks.length - 1),
      text: text.slice(bullet[0].length),
    };
  }
  const numbered = /^(\d{1,3})[.)][ \t]+/.exec(text);
  if (!numbered) return null;
  const rest = text.slice(numbered[0].length);
  return { kind: 'item', list: 'number', column, text: rest, number: Number(numbered[1]), whole: text };
}

function readQuote(text: string, column: number): WikiLine | null {
  if (column >= 4) return null;
  if (text.startsWith('>')) {
    const innermost = text.replace(/^[> \t]+/, '');
    return { kind: 'quote', mark: '>', rest: text.slice(1).replace(/^ /, ''), innermost };
  }
  const colons = /^:+(?:[ \t]+|(?=[\p{L}\p{N}"'«“„‘(]))/u.exec(text)?.[0];
  if (colons === undefined) return null;
  const innermost = text.slice(colons.length);
  const rest = colons.startsWith('::') ? text.slice(1) : innermost;
  return { kind: 'quote', mark: ':', rest, innermost };
}

function columnAfter(indent: string): number {
  let column = 0;
  for (const char of indent) column = char === '\t' ? (Math.floor(column / 4) + 1) * 4 : column + 1;
  return column;
}

/**
 * Reads lines and turns numbered ones that count nothing back into text: "26. February" and "1988. The year" keep
 * their numeral as words; only neighbours at the same column with consecutive numbers make a list.
 */
export function readWikiLines(lines: readonly string[]): WikiLine[] {
  const read = lines.map(readWikiLine);
  const counted = new Set<number>();
  const last = new Map<number, { index: number; number: number }>();
  read.forEach((line, index) => {
    if (line.kind !== 'item') {
      if (line.kind !== 'blank' && line.kind !== 'indented') last.clear();
      return;
    }
    if (line.list !== 'number') return;
    const before = last.get(line.column);
    if (before && before.number + 1 === line.number) counted.add(before.index).add(index);
    last.set(line.column, { index, number: line.number });
  });
  return read.map((line, index) =>
    line.kind === 'item' && line.list === 'number' && !counted.has(index)
      ? readText(line.whole, line.column)
      : line,
  );
}
