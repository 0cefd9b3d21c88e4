import type { Kept, Passage } from '@/lib/domain/anchoring';
import { corpusTexts, sampleTexts } from '@/lib/testing/anchoring/corpus-texts';
import { drawPassages } from '@/lib/testing/anchoring/draw-passages';
import { type EditProfile, editText, HEAVY, LIGHT } from '@/lib/testing/anchoring/edit-text';
import { makeProse } from '@/lib/testing/anchoring/make-prose';
import { phrasesOf } from '@/lib/testing/anchoring/phrases';
import { Random } from '@/lib/testing/anchoring/random';
import { nearDuplicates, repeatParagraphs } from '@/lib/testing/anchoring/repeat-paragraphs';
import { addReferences, reviseArticle } from '@/lib/testing/anchoring/revise-article';
import type { TracedText } from '@/lib/testing/anchoring/traced-text';

/** Two texts and what became of passages of the first one; null where nothing is left of one. */
export type Round = {
  oldText: string;
  newText: string;
  passages: Passage[];
  truths: (Passage | null)[];
  /** What the steps of an editor would have left alone. */
  kept: Kept[];
  /** Which passages have parts that stand apart now; that the largest is the truth is then a convention. */
  torn: boolean[];
};

export type Workload = {
  name: string;
  title: string;
  rounds: () => Iterable<Round>;
  /** What is asked of us, in per cent: correct, both ends exact, and (at most) anchored although deleted. */
  aims: { correct: number; ends: number; deleted: number };
};

const TYPOS = [0, 0.01, 0.03, 0.1];

/** Draws passages of a text, mistypes in them by turns 0, 1, 3 and 10 % of the letters, and edits the text. */
function edited(
  text: string,
  count: number,
  profile: EditProfile,
  typos: readonly number[],
  seed: number,
): Round {
  const random = new Random(seed);
  const passages = drawPassages(text, count, random);
  const quotes = passages.map((passage) => ({ ...passage, typos: random.pick(typos) }));
  const traced = editText(text, profile, quotes, phrasesOf(text), random);
  return roundOf(text, traced, passages);
}

function roundOf(oldText: string, traced: TracedText, passages: Passage[]): Round {
  return {
    oldText,
    newText: traced.text,
    passages,
    truths: passages.map((passage) => traced.truth(passage)),
    kept: traced.keptInOrder(),
    torn: passages.map((passage) => traced.isTorn(passage)),
  };
}

function* corpus(profile: EditProfile, seed: number): Iterable<Round> {
  for (let again = 0; again < 12; again++) {
    for (const [i, { text }] of corpusTexts().entries()) {
      yield edited(text, Math.ceil(text.length / 150), profile, TYPOS, seed + 100 * again + i);
    }
  }
}

/** Articles with reference numbers, each revised a dozen times; each revision beside the one before. */
function* revisions(seed: number): Iterable<Round> {
  for (const [i, { text }] of [...corpusTexts(), ...sampleTexts()].entries()) {
    const random = new Random(seed + i);
    const phrases = phrasesOf(text);
    let oldText = addReferences(text, random);
    for (let revision = 0; revision < 12; revision++) {
      const passages = drawPassages(oldText, Math.ceil(oldText.length / 150), random);
      const traced = reviseArticle(oldText, phrases, random);
      yield roundOf(oldText, traced, passages);
      oldText = traced.text;
    }
  }
}

const model = () => [...corpusTexts(), ...sampleTexts()].map(({ text }) => text).join('\n');

/** `novel`: a text to use in place of the generated prose. `seeds`: each is added to the seeds of every workload. */
export function workloads(seeds: readonly number[], novel?: string): Workload[] {
  const prose = (length: number, seed: number) => makeProse(model(), length, seed);
  const near = (seed: number) => nearDuplicates(prose(166_000, 31 + seed), 6, new Random(32 + seed));
  const summed = (rounds: (seed: number) => Iterable<Round>) =>
    function* () {
      for (const seed of seeds) yield* rounds(seed);
    };
  return [
    {
      name: 'corpus-light',
      title: 'corpus, light edits',
      rounds: summed((seed) => corpus(LIGHT, 1_000 + seed)),
      aims: { correct: 99.5, ends: 97, deleted: 0 },
    },
    {
      name: 'corpus-heavy',
      title: 'corpus, heavy edits',
      rounds: summed((seed) => corpus(HEAVY, 5_000 + seed)),
      aims: { correct: 98, ends: 92, deleted: 0 },
    },
    {
      name: 'novel-light',
      title: novel ? 'the given text, light edits' : '1 MB of generated prose, light edits',
      rounds: summed((seed) => [
        edited(novel ?? prose(1_000_000, 11 + seed), 1_768, LIGHT, TYPOS, 12 + seed),
      ]),
      aims: { correct: 99.5, ends: 97, deleted: 0 },
    },
    {
      name: 'repeated',
      title: '200 KB in which every paragraph stands three or four times',
      rounds: summed((seed) => {
        const text = repeatParagraphs(prose(57_000, 21 + seed), new Random(22 + seed));
        const inserting = { ...LIGHT, sentencesDeleted: 0, blocksMoved: 0, blocksSplit: 0, blocksMerged: 0 };
        return [edited(text, 1_000, inserting, [0], 23 + seed)];
      }),
      aims: { correct: 100, ends: 99, deleted: 0 },
    },
    {
      name: 'near-light',
      title: '1 MB of near-duplicate paragraphs, light edits',
      rounds: summed((seed) => [edited(near(seed), 1_000, LIGHT, TYPOS, 33 + seed)]),
      aims: { correct: 98, ends: 95, deleted: 0 },
    },
    {
      name: 'near-heavy',
      title: '1 MB of near-duplicate paragraphs, heavy edits',
      rounds: summed((seed) => [edited(near(seed), 1_000, HEAVY, TYPOS, 34 + seed)]),
      aims: { correct: 95, ends: 90, deleted: 0 },
    },
    {
      name: 'encyclopedia',
      title:
        'successive revisions of encyclopedia articles (generated from the corpus and the sample library)',
      rounds: summed((seed) => revisions(41_000 + seed)),
      aims: { correct: 99.5, ends: 99, deleted: 0 },
    },
  ];
}
