/**
 * A line without the spaces and tabs at its end. Unlike `trimEnd` it keeps non-breaking and zero-width spaces, which
 * are text; unlike a regular expression it takes linear time on long runs of spaces inside the line.
 */
export function trimBlanksEnd(line: string): string {
  let end = line.length;
  while (end > 0 && isBlank(line.charCodeAt(end - 1))) end -= 1;
  return line.slice(0, end);
}

/** A line without the spaces and tabs at either end. */
export function trimBlanks(line: string): string {
  const text = trimBlanksEnd(line);
  let start = 0;
  while (start < text.length && isBlank(text.charCodeAt(start))) start += 1;
  return text.slice(start);
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}
