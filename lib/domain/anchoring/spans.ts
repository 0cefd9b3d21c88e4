import type { Tokens } from './tokens';

/** What is compared as a whole. Sentences find their way where paragraphs are split and merged. */
export type Unit = 'lines' | 'sentences';

/** The tokens of a line or sentence, end exclusive. */
export type Span = { from: number; to: number };

/** The lines, or sentences, of a text in order. Together they hold each token once. */
export function spansOf(tokens: Tokens, unit: Unit): Span[] {
  const numbers = tokens[unit];
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (to < tokens.length && numbers[to] === numbers[from]) to++;
    spans.push({ from, to });
    from = to;
  }
  return spans;
}

/** By token the index of the span that it is in. */
export function spanNumbers({ length }: Tokens, spans: readonly Span[]): Int32Array {
  const numbers = new Int32Array(length);
  for (const [index, { from, to }] of spans.entries()) numbers.fill(index, from, to);
  return numbers;
}
