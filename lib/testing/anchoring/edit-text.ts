import type { Passage } from '@/lib/domain/anchoring';
import type { Random } from './random';
import { isWord, putTogether, type Sentence, takeApart } from './text-tree';
import { type Piece, TracedText } from './traced-text';

/** How much of a text changes; shares from 0 to 1. */
export type EditProfile = {
  /** Words that another word takes the place of. */
  words: number;
  sentencesDeleted: number;
  sentencesInserted: number;
  /** Paragraphs, boxes and lists that go elsewhere. */
  blocksMoved: number;
  /** Paragraphs that are split between two sentences, and that are merged with the one before. */
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

/** Blocks this long (UTF-16) are paragraphs; shorter ones that follow one another are a box or a list and move together. */
const PARAGRAPH = 80;

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

  const edited = (piece: Piece): Piece => {
    if (!isWord(piece) || !piece.from) return piece;
    const text = random.chance(profile.words)
      ? substitute(piece.text, phrases, random)
      : mistype(piece.text, typos.subarray(piece.from.start, piece.from.end), random);
    return { text, from: piece.from };
  };
  const blocks = takeApart(oldText).flatMap((block) => {
    const inserted = isParagraph(block) ? profile.sentencesInserted : 0;
    const sentences = block.flatMap((sentence) => [
      ...(random.chance(profile.sentencesDeleted) ? [] : [sentence.map(edited)]),
      ...(random.chance(inserted) ? [[{ text: phrases.sentence(random) }]] : []),
    ]);
    return sentences.length > 0 || block.length === 0 ? [sentences] : [];
  });
  return new TracedText(oldText, putTogether(move(reshape(blocks, profile, random), profile, random)));
}

/** Splits and merges paragraphs. */
function reshape(blocks: readonly Sentence[][], profile: EditProfile, random: Random): Sentence[][] {
  const reshaped: Sentence[][] = [];
  for (const block of blocks) {
    const last = reshaped.at(-1);
    if (last && isParagraph(last) && isParagraph(block) && random.chance(profile.blocksMerged)) {
      last.push(...block);
    } else if (block.length > 1 && random.chance(profile.blocksSplit)) {
      const at = random.between(1, block.length - 1);
      reshaped.push(block.slice(0, at), block.slice(at));
    } else {
      reshaped.push([...block]);
    }
  }
  return reshaped;
}

/** Takes paragraphs, boxes and lists out and puts each back anywhere. */
function move(blocks: readonly Sentence[][], profile: EditProfile, random: Random): Sentence[][] {
  const staying: Sentence[][][] = [];
  const moving: Sentence[][][] = [];
  for (const unit of units(blocks)) (random.chance(profile.blocksMoved) ? moving : staying).push(unit);
  for (const unit of moving) staying.splice(random.between(0, staying.length), 0, unit);
  return staying.flat();
}

/** Each paragraph by itself, and each run of shorter blocks. */
function units(blocks: readonly Sentence[][]): Sentence[][][] {
  const found: Sentence[][][] = [];
  let run: Sentence[][] | undefined;
  for (const block of blocks) {
    if (run && !isParagraph(block)) {
      run.push(block);
      continue;
    }
    const unit = [block];
    run = isParagraph(block) ? undefined : unit;
    found.push(unit);
  }
  return found;
}

function isParagraph(block: readonly Sentence[]): boolean {
  return block.flat().reduce((length, { text }) => length + text.length, 0) >= PARAGRAPH;
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
