import type { Tokens } from './tokens';

/** By token the index of the line, or the sentence, that it is in; 0 where it is in none. Spans of tokens, end exclusive. */
export function lineNumbers({ length }: Tokens, lines: readonly { from: number; to: number }[]): Int32Array {
  const numbers = new Int32Array(length);
  for (const [index, { from, to }] of lines.entries()) numbers.fill(index, from, to);
  return numbers;
}
