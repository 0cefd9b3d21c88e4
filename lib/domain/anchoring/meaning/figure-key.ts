import { UNSEEN } from './fold-word';

/** The zeros of the scripts whose digits are written in figures; the nine others follow each. */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
  0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0xff10,
];

/**
 * What a written figure is the same as. Digits of all scripts are alike, and so are figures with and without marks between
 * thousands where nothing else can be meant; whatever may be read in two ways ("11.000", "200 485") is only the same as
 * itself. `commaGroups`: in this text a comma stands between thousands, not before decimals.
 */
export function figureKey(figure: string, commaGroups: boolean): string {
  let plain = '';
  for (const character of figure.replace(UNSEEN, '')) plain += digit(character);
  if (/^\d+$/.test(plain)) return `n:${plain}`;
  if (commaGroups && /^[1-9]\d{0,2}(?:,\d{3})+$/.test(plain)) return `n:${plain.replaceAll(',', '')}`;
  if (/^[1-9]\d{0,2}(?:([\u00a0\u202f\u2009])\d{3})(?:\1\d{3})*$/.test(plain))
    return `n:${plain.replace(/\D/g, '')}`;
  if (/^[1-9]\d{0,2}(?:٬\d{3})+$/.test(plain)) return `n:${plain.replaceAll('٬', '')}`;
  if (/^[1-9]\d{0,2}(?: \d{3})* 000$/.test(plain)) return `n:${plain.replaceAll(' ', '')}`;
  return `figure:${plain.replaceAll('’', "'")}`;
}

function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character;
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? character : String(code - zero);
}
