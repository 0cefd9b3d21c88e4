/**
 * V8 keeps a string in one byte a character while all of them are Latin-1. One beyond, a typographic quotation mark or a
 * letter of a name, makes it two bytes each, and sending it takes a server several times as long. So where few characters
 * are beyond, they are written by their numbers. A text in another script stays as it is: numbers would make it longer.
 */
const MOST = 1 / 50;

function inOneByte(
  parts: readonly string[],
  beyond: RegExp,
  byNumber: (character: string) => string,
): string {
  const most = parts.reduce((sum, part) => sum + part.length, 0) * MOST;
  let count = 0;
  for (const part of parts)
    for (const _ of part.matchAll(beyond)) {
      count += 1;
      if (count > most) return parts.join('');
    }
  if (count === 0) return parts.join('');
  const shortened = (part: string): string => {
    const replaced = part.replace(beyond, byNumber);
    // What V8 replaces in two bytes stays in two, whatever is left in it. What it parses it keeps as short as it can be.
    return replaced === part ? part : JSON.parse(JSON.stringify(replaced));
  };
  return parts.map(shortened).join('');
}

/** Pieces of HTML as one that means the same. They hold no script, style or comment: numbers say nothing there. */
export const oneByteHtml = (parts: readonly string[]): string =>
  inOneByte(parts, /[\ud800-\udbff][\udc00-\udfff]|[\u0100-\uffff]/g, (one) => `&#${one.codePointAt(0)};`);

/** JSON that means the same. */
export const oneByteJson = (json: string): string =>
  inOneByte([json], /[\u0100-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
