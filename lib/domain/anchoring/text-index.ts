import { type Tokens, tokenize } from './tokens';

/** Where each word of a text stands, and how much it tells. */
export type TextIndex = {
  text: string;
  tokens: Tokens;
  /** The id of a token, as in `tokens.ids`; undefined where the text has none such. */
  ids: ReadonlyMap<string, number>;
  /** The places of the token with an id are those from `from[id]` up to but without `from[id + 1]`. */
  from: Int32Array;
  places: Int32Array;
  /** How often two tokens follow one another, by `pairOf`. */
  pairs: ReadonlyMap<number, number>;
};

/** Many passages are looked for in one text, one after the other. */
let last: TextIndex | null = null;

/** The index of a text. Linear; of the text asked for last it is kept. */
export function indexText(text: string): TextIndex {
  if (last?.text === text) return last;
  const ids = new Map<string, number>();
  const tokens = tokenize(text, ids);
  const from = new Int32Array(ids.size + 1);
  for (const id of tokens.ids) from[id + 1] = (from[id + 1] as number) + 1;
  for (let id = 0; id < ids.size; id++) from[id + 1] = (from[id + 1] as number) + (from[id] as number);
  const next = from.slice();
  const places = new Int32Array(tokens.length);
  for (const [place, id] of tokens.ids.entries()) {
    places[next[id] as number] = place;
    next[id] = (next[id] as number) + 1;
  }
  const pairs = new Map<number, number>();
  for (let at = 1; at < tokens.length; at++) {
    const pair = (tokens.ids[at - 1] as number) * ids.size + (tokens.ids[at] as number);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  last = { text, tokens, ids, from, places, pairs };
  return last;
}

/** How often the token with an id stands in the text. */
export const countOf = ({ from }: TextIndex, id: number): number =>
  id < 0 ? 0 : (from[id + 1] as number) - (from[id] as number);

/**
 * How much it tells, in bits, that a token stands somewhere behind another: little where the text says so elsewhere too.
 * The place in question does not count.
 */
export function bitsOf(index: TextIndex, previous: number, id: number): number {
  const others = Math.max(countOf(index, id) - 1, 0.5) / (index.tokens.length + 1);
  const both = previous < 0 || id < 0 ? 0 : (index.pairs.get(previous * index.ids.size + id) ?? 0);
  const before = Math.max(countOf(index, previous) - 1, 0);
  return -Math.log2((Math.max(both - 1, 0) + others) / (before + 1));
}
