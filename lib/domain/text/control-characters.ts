/** Characters that turn the direction of the text around them and are themselves unseen (Unicode UAX #9). */
const DIRECTION: Record<string, string> = {
  '\u061c': 'ALM',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
};

/** Others that look like nothing or like a space, and so would be a change that nobody sees. */
const UNSEEN: Record<string, string> = {
  '\u00a0': 'NBSP',
  '\u00ad': 'SHY',
  '\u200b': 'ZWSP',
  '\u202f': 'NNBSP',
  '\u2060': 'WJ',
  '\ufeff': 'BOM',
};

const EVERY_DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const EVERY = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u00a0\u00ad\u200b\u202f\u2060\ufeff]/g;

/** How many characters of a text turn the direction of what stands around them. */
export function countDirectionControls(text: string): number {
  return text.match(EVERY_DIRECTION)?.length ?? 0;
}

/**
 * Splits a text at characters that are not seen: pieces at even indexes are text, those at odd ones the customary names of
 * such characters ("RLO") with their code point. Direction controls always; others too with `all`.
 */
export function splitControls(text: string, all: boolean): (string | { name: string; code: string })[] {
  const parts: (string | { name: string; code: string })[] = [];
  let from = 0;
  for (const { 0: character, index } of text.matchAll(all ? EVERY : EVERY_DIRECTION)) {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    parts.push(text.slice(from, index), { name: DIRECTION[character] ?? UNSEEN[character] ?? code, code });
    from = index + character.length;
  }
  parts.push(text.slice(from));
  return parts;
}
