import type { Body } from '../document/body';
import { inlineText, textBlockSpans } from './canonical';
import { wordEnd } from './passage-context';

/** Longest piece that is indexed as one, in UTF-16 code units. */
export const SEARCH_CHUNK_LENGTH = 2_000;

/** A piece of canonical text for the search index; `start` is its UTF-16 offset. */
export type SearchChunk = { start: number; text: string };

/**
 * Cuts a body into pieces for indexing: each text block by itself, a long one between words. Every character but white
 * space between pieces is in exactly one piece; blocks without words give none.
 */
export function searchChunks(body: Body): SearchChunk[] {
  return textBlockSpans(body).flatMap(({ node, start }) =>
    pieces(inlineText(node.content)).map((piece) => ({ start: start + piece.start, text: piece.text })),
  );
}

function pieces(text: string): SearchChunk[] {
  const result: SearchChunk[] = [];
  let from = 0;
  while (from < text.length) {
    const to = wordEnd(text, from + SEARCH_CHUNK_LENGTH, from);
    const piece = text.slice(from, to);
    if (piece.trim() !== '') result.push({ start: from, text: piece });
    from = to;
  }
  return result;
}
