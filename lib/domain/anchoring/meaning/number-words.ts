import { figureKey } from './figure-key';
import type { Piece } from './scan';
import type { Entry } from './words';

/** A number that begins at piece `from`, up to but without piece `to`. */
export type NumberRun = { from: number; to: number; key: string };

const HUNDRED = 100;
const THOUSAND = 1000;

/**
 * Reads "twenty-one", "a hundred thousand", "two hundred and six", "11 million" as one number. What the rules do not
 * make one number of stays several, each of which counts by itself. Undefined when no number begins here.
 */
export function readNumber(
  pieces: readonly Piece[],
  from: number,
  commaGroups: boolean,
  find: Find,
): NumberRun | undefined {
  let total = 0;
  let group: number | undefined;
  let largest = Number.POSITIVE_INFINITY;
  let to = from;
  const first = pieces[from];
  if (first === undefined) return undefined;
  if (first.type === 'digits') {
    const key = figureKey(first.text, commaGroups);
    if (!/^n:[1-9]\d{0,8}$/.test(key)) return undefined;
    group = Number(key.slice(2));
    to++;
  } else if (/^(?:a|an)$/.test(first.folded)) {
    const next = pieces[from + 1];
    if (next?.gap !== ' ' || find(next)?.number?.role !== 'scale') return undefined;
    to++;
  }
  const began = to;
  while (to < pieces.length) {
    const piece = pieces[to] as Piece;
    const isFirst = to === from;
    if (piece.type !== 'letters' || (!isFirst && !/^(?:[ \u00a0]+|[-‑])$/.test(piece.gap))) break;
    const number = find(piece)?.number;
    if (!number) {
      if (
        !isFirst &&
        piece.folded === 'and' &&
        total + (group ?? 0) >= HUNDRED &&
        mayContinue(pieces, to + 1, find)
      ) {
        to++;
        continue;
      }
      break;
    }
    const { value, role, joinsTen } = number;
    if (role === 'scale') {
      if (value === HUNDRED) {
        if (group !== undefined && (group >= HUNDRED || group === 0 || first.type === 'digits')) break;
        group = (group ?? 1) * HUNDRED;
      } else {
        if (value >= largest || (group === undefined && total > 0)) break;
        total += (group ?? 1) * value;
        largest = value;
        group = undefined;
      }
      to++;
    } else {
      // "twenty one-year-olds" may be twenty, each of one year.
      const next = pieces[to + 1];
      if (!isFirst && piece.gap !== '-' && next && /^[-‑]$/.test(next.gap)) break;
      if (first.type === 'digits' || !joins(group, total, largest, value, joinsTen)) break;
      to++;
      if (role === 'ordinal') return { from, to, key: `n:${total + (group ?? 0) + value}#ord` };
      group = (group ?? 0) + value;
    }
  }
  if (to === began) return undefined;
  if (pieces[to - 1]?.folded === 'and') to--;
  return { from, to, key: `n:${total + (group ?? 0)}` };
}

export type Find = (piece: Piece) => Entry | undefined;

/** Whether a unit may follow what was read: 20 + 1, 200 + 15, 3,000 + 50; in some languages 10 + 1. */
function joins(
  group: number | undefined,
  total: number,
  largest: number,
  value: number,
  joinsTen: boolean,
): boolean {
  if (value >= THOUSAND) return false;
  if (group === undefined) return total === 0 || largest >= THOUSAND;
  if (value === 0 || group === 0) return false;
  if (value < 10) return group % 10 === 0 && (group % HUNDRED !== 10 || joinsTen);
  return group % HUNDRED === 0 && value < HUNDRED;
}

/** After "two hundred and": "six", but not "six hundred", which would be another number. */
function mayContinue(pieces: readonly Piece[], at: number, find: Find): boolean {
  for (let index = at; index < Math.min(at + 3, pieces.length); index++) {
    const piece = pieces[index] as Piece;
    if (!/^[ \u00a0-]+$/.test(piece.gap)) return index > at;
    const number = find(piece)?.number;
    if (!number) return index > at;
    if (number.role === 'scale') return false;
  }
  return false;
}

/** A valid Roman numeral of at least two letters, all capital. */
export function isRoman(text: string): boolean {
  return (
    text.length >= 2 &&
    /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text) &&
    !NOT_ROMAN.has(text)
  );
}

const NOT_ROMAN = new Set(['CD', 'DC', 'MD', 'MC', 'DI', 'MM', 'CC', 'MI', 'CV', 'MIX']);
