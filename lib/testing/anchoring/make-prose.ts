import { capitalise } from './edit-text';
import { Random } from './random';
import { blockSpans, sentenceSpans, wordSpans } from './spans';

/** Words so frequent in the model that they are the grammar of its sentences; all others are replaced by invented ones. */
const FUNCTION_WORDS = 160;
/** Invented words, the k-th drawn with a share of 1/(k + 3): about what Zipf's law says of a novel. */
const VOCABULARY = 14_000;
const CAST = 40;

/**
 * Long prose without any novel at hand: the sentences of `model` (real texts) by a Markov chain over its word pairs, with its
 * rarer words replaced by an invented vocabulary with Zipf's frequencies, in chapters and paragraphs, a quarter of
 * them talk. The same seed gives the same text of at least `length` characters.
 */
export function makeProse(model: string, length: number, seed: number): string {
  const random = new Random(seed);
  const sentence = sentenceMaker(model, random);
  const blocks: string[] = [];
  let written = 0;
  while (written < length) {
    const isChapter = blocks.length % 90 === 0;
    const block = isChapter ? `Chapter ${blocks.length / 90 + 1}` : paragraph(sentence, random);
    blocks.push(block);
    written += block.length + 1;
  }
  return blocks.join('\n');
}

function paragraph(sentence: () => string, random: Random): string {
  const sentences = Array.from({ length: random.pick([1, 2, 3, 3, 4, 5, 6, 8, 11]) }, sentence);
  return random.chance(0.25)
    ? sentences.map((said, i) => (i % 2 === 0 ? `“${said}”` : said)).join(' ')
    : sentences.join(' ');
}

function sentenceMaker(model: string, random: Random): () => string {
  const sentences = blockSpans(model)
    .flatMap((block) => sentenceSpans(model, block))
    .map(({ start, end }) => wordSpans(model, start, end).map((word) => model.slice(word.start, word.end)))
    .filter((words) => words.length > 3)
    .map((words) => words.map((word, i) => (i === 0 ? word.toLowerCase() : word)));
  const grammar = mostFrequent(sentences.flat().map((word) => word.toLowerCase()));
  const next = new Map<string, string[]>();
  for (const words of sentences) {
    for (const [i, word] of words.entries()) {
      const key = word.toLowerCase();
      const known = next.get(key);
      const follower = words[i + 1] ?? '';
      if (known) known.push(follower);
      else next.set(key, [follower]);
    }
  }
  const starts = sentences.map((words) => words[0] as string);
  const content = zipfWords(random);
  const cast = Array.from({ length: CAST }, () => capitalise(invent(random, 2)));
  const render = (word: string): string => {
    if (/^\p{N}/u.test(word)) return String(random.between(2, 1990));
    if (grammar.has(word.toLowerCase())) return word.toLowerCase();
    return /^\p{Lu}/u.test(word) ? random.pick(cast) : content();
  };
  return () => {
    const words: string[] = [];
    let word = random.pick(starts);
    while (word !== '' && words.length < 45) {
      words.push(render(word));
      word = random.pick(next.get(word.toLowerCase()) ?? starts);
    }
    const punctuated = words.map((each, i) =>
      i < words.length - 1 && i > 2 && random.chance(0.07) ? `${each},` : each,
    );
    return capitalise(`${punctuated.join(' ')}${random.pick(['.', '.', '.', '.', '.', '?', '!'])}`);
  };
}

function mostFrequent(words: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const order = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Set(
    order
      .map(([word]) => word)
      .filter((word) => /^\p{Ll}+$/u.test(word))
      .slice(0, FUNCTION_WORDS),
  );
}

/** Draws from an invented vocabulary, the frequent words short. */
function zipfWords(random: Random): () => string {
  const vocabulary = Array.from({ length: VOCABULARY }, (_, rank) =>
    invent(random, rank < 200 ? random.between(1, 2) : random.between(2, 4)),
  );
  const upTo: number[] = [];
  let total = 0;
  for (const rank of vocabulary.keys()) {
    total += 1 / (rank + 3);
    upTo.push(total);
  }
  return () => {
    const at = random.next() * total;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return vocabulary[low] ?? '';
  };
}

const ONSETS = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'dr',
  'f',
  'g',
  'gl',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ai'];
const ENDS = ['', '', 'n', 'r', 's', 'l', 't', 'nd', 'm', 'sh'];

function invent(random: Random, syllables: number): string {
  const parts = Array.from({ length: syllables }, () => random.pick(ONSETS) + random.pick(VOWELS));
  return parts.join('') + random.pick(ENDS);
}
