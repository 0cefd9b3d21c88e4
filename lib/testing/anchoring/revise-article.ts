import type { Phrases } from './edit-text';
import type { Random } from './random';
import { isWord, putTogether, type Sentence, takeApart } from './text-tree';
import { TracedText } from './traced-text';

/** Blocks this long (UTF-16) are paragraphs; shorter ones are headings, facts and items of lists. */
const PARAGRAPH = 120;

type Article = Sentence[][];
type Change = (article: Article, phrases: Phrases, random: Random) => void;

/** Gives a text the reference numbers of an encyclopedia: [1], [2], … after two sentences in five of its paragraphs. */
export function addReferences(text: string, random: Random): string {
  let number = 0;
  const article = takeApart(text);
  for (const sentence of paragraphs(article).flat()) {
    if (random.chance(0.4)) cite(sentence, `[${++number}]`);
  }
  return putTogether(article)
    .map(({ text }) => text)
    .join('');
}

/**
 * The next revision of an encyclopedia article: three to thirty of the changes that editors make, the small ones more often, and
 * afterwards all reference numbers counted anew.
 */
export function reviseArticle(text: string, phrases: Phrases, random: Random): TracedText {
  const article = takeApart(text);
  for (let changes = random.between(3, 30); changes > 0; changes--) {
    random.pick(CHANGES)(article, phrases, random);
  }
  renumber(article);
  return new TracedText(text, putTogether(article));
}

const paragraphs = (article: Article): Article =>
  article.filter((block) => block.flat().reduce((length, { text }) => length + text.length, 0) >= PARAGRAPH);

const anySentence = (article: Article, random: Random): Sentence =>
  random.pick(random.pick(paragraphs(article)));

/** Puts text behind the last word of a sentence (before its full stop), or behind the full stop. */
function cite(sentence: Sentence, reference: string): void {
  const last = sentence.at(-1);
  if (!last || isWord(last)) return;
  const blanks = last.text.length - last.text.trimEnd().length;
  splitTail(sentence, blanks, reference);
}

function splitTail(sentence: Sentence, tail: number, inserted: string): void {
  const last = sentence.pop();
  if (!last) return;
  const cut = last.text.length - tail;
  const from = last.from;
  const traced = from !== undefined && from.end - from.start === last.text.length;
  const piece = (start: number, end: number) =>
    traced
      ? { text: last.text.slice(start, end), from: { start: from.start + start, end: from.start + end } }
      : { text: last.text.slice(start, end) };
  sentence.push(piece(0, cut), { text: inserted }, piece(cut, last.text.length));
}

const extend: Change = (article, phrases, random) => {
  const sentence = anySentence(article, random);
  const last = sentence.at(-1);
  if (!last || isWord(last)) return;
  const clause = phrases
    .sentence(random)
    .replace(/\.$/, '')
    .toLowerCase()
    .split(' ')
    .slice(0, random.between(3, 9));
  splitTail(
    sentence,
    last.text.length,
    `, ${random.pick(['and', 'according to', 'although', 'in'])} ${clause.join(' ')}`,
  );
};

const reword: Change = (article, phrases, random) => {
  const words = anySentence(article, random).filter((piece) => isWord(piece) && /^\p{Ll}/u.test(piece.text));
  for (let count = random.between(1, 3); count > 0 && words.length > 0; count--) {
    random.pick(words).text = phrases.word(random).toLowerCase();
  }
};

/** A name or word spelt otherwise wherever it stands. */
const respell: Change = (article, _phrases, random) => {
  const names = article.flat(2).filter(({ text }) => /^\p{Lu}\p{Ll}{4,}$/u.test(text));
  if (names.length === 0) return;
  const name = random.pick(names).text;
  const spelt = name.replace(/gh|kh|ia|ya|i|e|a/u, (found) => SPELLINGS[found] ?? found);
  for (const piece of article.flat(2)) if (piece.text === name) piece.text = spelt;
};

const SPELLINGS: Record<string, string> = { gh: 'g', kh: 'x', ia: 'ya', ya: 'ia', i: 'y', e: 'a', a: 'e' };

/** A fact or another short line with another figure or word. */
const updateFact: Change = (article, phrases, random) => {
  const lines = article.slice(0, 24).filter((block) => block.length > 0 && !paragraphs([block])[0]);
  const words = lines.flat(2).filter(isWord);
  if (words.length === 0) return;
  const word = random.pick(words);
  word.text = /^\p{N}/u.test(word.text) ? String(random.between(2, 900)) : phrases.word(random);
};

const addReference: Change = (article, _phrases, random) => cite(anySentence(article, random), '[0]');

const removeReference: Change = (article, _phrases, random) => {
  const cited = article.flat().filter((sentence) => references(sentence).length > 0);
  if (cited.length === 0) return;
  const sentence = random.pick(cited);
  const at = references(sentence)[0] as number;
  // "[", the number, and "]" at the head of what follows.
  const before = sentence[at - 1];
  const after = sentence[at + 1];
  if (before?.from && after?.from) {
    before.text = before.text.slice(0, -1);
    before.from = { start: before.from.start, end: before.from.end - 1 };
    after.text = after.text.slice(1);
    after.from = { start: after.from.start + 1, end: after.from.end };
    sentence.splice(at, 1);
  }
};

const addSentence: Change = (article, phrases, random) => {
  const block = random.pick(paragraphs(article));
  block.splice(random.between(0, block.length), 0, [{ text: `${phrases.sentence(random)} ` }]);
};

const removeSentence: Change = (article, _phrases, random) => {
  const block = random.pick(paragraphs(article));
  if (block.length > 1) block.splice(random.between(0, block.length - 1), 1);
};

const addParagraph: Change = (article, phrases, random) => {
  const sentences = Array.from({ length: random.between(2, 6) }, () => [
    { text: `${phrases.sentence(random)} ` },
  ]);
  article.splice(random.between(0, article.length), 0, sentences);
};

const removeParagraph: Change = (article, _phrases, random) => {
  if (paragraphs(article).length > 3) article.splice(article.indexOf(random.pick(paragraphs(article))), 1);
};

const splitParagraph: Change = (article, _phrases, random) => {
  const block = random.pick(paragraphs(article));
  if (block.length < 2) return;
  article.splice(article.indexOf(block) + 1, 0, block.splice(random.between(1, block.length - 1)));
};

/** A section, from one heading to the next, goes before another heading. */
const moveSection: Change = (article, _phrases, random) => {
  const headings = [...article.keys()].filter((i) => {
    const text =
      article[i]
        ?.flat()
        .map((piece) => piece.text)
        .join('') ?? '';
    return (
      i > 0 &&
      text.length > 0 &&
      text.length < 70 &&
      !/[.:!?,]$/.test(text) &&
      (article[i + 1]?.length ?? 0) > 0
    );
  });
  if (headings.length < 3) return;
  const which = random.between(0, headings.length - 2);
  const from = headings[which] as number;
  const to = headings[which + 1] as number;
  const section = article.splice(from, to - from);
  const left = headings
    .filter((at) => at < from || at >= to)
    .map((at) => (at < from ? at : at - (to - from)));
  article.splice(random.pick(left), 0, ...section);
};

/** Mends a misspelt word, or misspells one. */
const mendSpelling: Change = (article, _phrases, random) => {
  const words = anySentence(article, random).filter(({ text }) => /^\p{Ll}{5,}$/u.test(text));
  if (words.length === 0) return;
  const word = random.pick(words);
  const at = random.between(1, word.text.length - 2);
  word.text = word.text.slice(0, at) + word.text.slice(at + 1);
};

const CHANGES: Change[] = [
  ...[extend, extend, reword, reword, mendSpelling, mendSpelling, addReference, addReference, addReference],
  ...[updateFact, updateFact, addSentence, addSentence, removeSentence, removeReference, respell],
  ...[addParagraph, removeParagraph, splitParagraph, moveSection],
];

/** Where in a sentence the numbers of references stand: "[", a number, "]". */
function references(sentence: Sentence): number[] {
  return [...sentence.keys()].filter(
    (i) =>
      /^\d+$/.test(sentence[i]?.text ?? '') &&
      (sentence[i - 1]?.text ?? '').endsWith('[') &&
      (sentence[i + 1]?.text ?? '').startsWith(']'),
  );
}

/** Counts all references anew, in the order in which they stand; one that this revision adds is a piece of its own. */
function renumber(article: Article): void {
  let number = 0;
  for (const sentence of article.flat()) {
    const known = new Set(references(sentence));
    for (const [at, piece] of sentence.entries()) {
      if (piece.text === '[0]') piece.text = `[${++number}]`;
      else if (known.has(at)) piece.text = String(++number);
    }
  }
}
