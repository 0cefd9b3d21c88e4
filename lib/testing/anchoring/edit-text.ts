import type { Passage } from '@/lib/domain/anchoring';
import type { Random } from './random';
import { blockSpans, sentenceSpans, wordSpans } from './spans';
import { type Piece, TracedText } from './traced-text';

/** How much of a text changes; shares from 0 to 1. */
export type EditProfile = {
  /** Words that another word takes the place of. */
  words: number;
  sentencesDeleted: number;
  sentencesInserted: number;
  blocksMoved: number;
  /** Blocks that are split between two sentences, and that are merged with the one after. */
  blocksSplit: number;
  blocksMerged: number;
};

export const LIGHT: EditProfile = {
  words: 0.02,
  sentencesDeleted: 0.02,
  sentencesInserted: 0.02,
  blocksMoved: 0.05,
  blocksSplit: 0.01,
  blocksMerged: 0.01,
};

export const HEAVY: EditProfile = {
  words: 0.08,
  sentencesDeleted: 0.06,
  sentencesInserted: 0.1,
  blocksMoved: 0.25,
  blocksSplit: 0.03,
  blocksMerged: 0.03,
};

/** A passage, and which share of its characters is mistyped. */
export type Quote = Passage & { typos: number };

/** Where the new sentences and words of an edit come from. */
export type Phrases = { sentence: (random: Random) => string; word: (random: Random) => string };

type Sentence = Piece[];

/** Edits a canonical text as the profile says, and mistypes inside the quotes. */
export function editText(
  oldText: string,
  profile: EditProfile,
  quotes: readonly Quote[],
  phrases: Phrases,
  random: Random,
): TracedText {
  const typos = new Float32Array(oldText.length);
  for (const quote of quotes) typos.fill(quote.typos, quote.start, quote.end);

  const word = (span: Passage): Piece => {
    const text = oldText.slice(span.start, span.end);
    if (random.chance(profile.words)) return { text: substitute(text, phrases, random), from: span };
    return { text: mistype(text, typos.subarray(span.start, span.end), random), from: span };
  };
  const sentence = (span: Passage): Sentence => {
    const pieces: Sentence = [];
    let at = span.start;
    for (const found of wordSpans(oldText, span.start, span.end)) {
      if (found.start > at) pieces.push(kept(oldText, at, found.start));
      pieces.push(word(found));
      at = found.end;
    }
    if (span.end > at) pieces.push(kept(oldText, at, span.end));
    return pieces;
  };

  const blocks = blockSpans(oldText).flatMap((block) => {
    const sentences = sentenceSpans(oldText, block).flatMap((span) => [
      ...(random.chance(profile.sentencesDeleted) ? [] : [sentence(span)]),
      ...(random.chance(profile.sentencesInserted) ? [[{ text: phrases.sentence(random) }]] : []),
    ]);
    const wasEmpty = block.start === block.end;
    return sentences.length > 0 || wasEmpty ? [sentences] : [];
  });
  return new TracedText(oldText, joinBlocks(rearrange(blocks, profile, random)));
}

const kept = (text: string, start: number, end: number): Piece => ({
  text: text.slice(start, end),
  from: { start, end },
});

/** Splits, merges and moves blocks. */
function rearrange(blocks: readonly Sentence[][], profile: EditProfile, random: Random): Sentence[][] {
  const reshaped: Sentence[][] = [];
  for (const block of blocks) {
    const last = reshaped.at(-1);
    if (last && last.length > 0 && block.length > 0 && random.chance(profile.blocksMerged)) {
      last.push(...block);
    } else if (block.length > 1 && random.chance(profile.blocksSplit)) {
      const at = random.between(1, block.length - 1);
      reshaped.push(block.slice(0, at), block.slice(at));
    } else {
      reshaped.push([...block]);
    }
  }
  const staying: Sentence[][] = [];
  const moving: Sentence[][] = [];
  for (const block of reshaped) (random.chance(profile.blocksMoved) ? moving : staying).push(block);
  for (const block of moving) staying.splice(random.between(0, staying.length), 0, block);
  return staying;
}

/** The pieces of all blocks; blanks at the end of a block go, and where a blank is missing between sentences one comes. */
function joinBlocks(blocks: readonly Sentence[][]): Piece[] {
  return blocks.flatMap((sentences, i) => {
    const pieces: Piece[] = i > 0 ? [{ text: '\n' }] : [];
    for (const [j, sentence] of sentences.entries()) {
      pieces.push(...sentence);
      const isLast = j === sentences.length - 1;
      if (isLast) trimEnd(pieces);
      else if (!/\s$/.test(sentence.at(-1)?.text ?? '')) pieces.push({ text: ' ' });
    }
    return pieces;
  });
}

function trimEnd(pieces: Piece[]): void {
  const last = pieces.at(-1);
  if (!last) return;
  const text = last.text.replace(/ +$/, '');
  const cut = last.text.length - text.length;
  if (cut === 0) return;
  const from = last.from && { start: last.from.start, end: last.from.end - cut };
  pieces[pieces.length - 1] = from ? { text, from } : { text };
}

/** Another word, with a capital where the old one has one. */
function substitute(word: string, phrases: Phrases, random: Random): string {
  for (;;) {
    const other = phrases.word(random);
    const cased = /^\p{Lu}/u.test(word) ? capitalise(other) : other;
    if (cased !== word) return cased;
  }
}

export const capitalise = (word: string): string => word.replace(/^\p{Ll}/u, (first) => first.toUpperCase());

/**
 * Mistypes letters, each with its share: another letter, none, twice the same, or swapped with the next. Letters are only
 * added between letters of the word, so that where it begins and ends is not a matter of opinion.
 */
function mistype(word: string, typos: Float32Array, random: Random): string {
  const letters = Array.from(word);
  for (let i = 0; i < letters.length; i++) {
    if (!random.chance(typos[Math.min(i, typos.length - 1)] ?? 0)) continue;
    const letter = letters[i] as string;
    const next = letters[i + 1];
    const kind = random.between(0, 3);
    if (kind === 0 || letters.length < 3) letters[i] = similarLetter(letter, random);
    else if (kind === 1) letters.splice(i--, 1);
    else if (next === undefined) letters[i] = similarLetter(letter, random);
    else if (kind === 2) letters.splice(i++, 0, letter);
    else letters.splice(i++, 2, next, letter);
  }
  return letters.join('');
}

function similarLetter(letter: string, random: Random): string {
  if (/\p{N}/u.test(letter)) return String(random.between(0, 9));
  const other = random.pick([...'etaoinshrdlucmfwyp']);
  return /\p{Lu}/u.test(letter) ? other.toUpperCase() : other;
}
