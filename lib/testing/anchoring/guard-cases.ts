import type { Passage } from '@/lib/domain/anchoring';
import { GUARD_TEMPLATES, type GuardKind, NAMES, PLAIN_TEMPLATES } from './guard-templates';
import type { Random } from './random';
import { blockSpans, sentenceSpans, wordSpans } from './spans';

/** A passage that a change falls into, in the middle of a longer text. */
export type GuardCase = { oldText: string; newText: string; passage: Passage };

/** A sentence before and after, and where in the former the change is. */
type Change = { before: string; after: string; at: Passage; adds: boolean };

/** A case whose passage means something else afterwards. */
export function guardCase(kind: GuardKind, surroundings: readonly string[], random: Random): GuardCase {
  return caseOf(changeIn(random.pick(GUARD_TEMPLATES[kind]), random), surroundings, random);
}

/** A case whose passage is worded differently and means the same. */
export function plainCase(surroundings: readonly string[], random: Random): GuardCase {
  return caseOf(changeIn(random.pick(PLAIN_TEMPLATES), random), surroundings, random);
}

/** A case in which the passage is deleted and the rival's sentence, alike but for figure and source, stays. */
export function rivalCase(surroundings: readonly string[], random: Random): GuardCase {
  const [figure, other] = twoOf(FIGURES, random);
  const [name, rival] = twoOf(
    NAMES.map((each) => () => each),
    random,
  );
  const sentence = random.pick([
    (by: string, count: string) => `According to ${by}, ${count} people were killed in the village.`,
    (by: string, count: string) => `${count} people were killed in the village, says ${by}.`,
    (by: string, count: string) => `${by} counts ${count} dead.`,
  ]);
  const mine = sentence(name, figure);
  const rivals = sentence(rival, other);
  const [before, after] = random.chance(0.5) ? ['', ` ${rivals}`] : [`${rivals} `, ''];
  const { lead, rest } = frame(surroundings, random);
  const start = lead.length + before.length;
  return {
    oldText: lead + before + mine + after + rest,
    newText: lead + rivals + rest,
    passage: { start, end: start + mine.length },
  };
}

/**
 * A case made of a stretch of real text: one of its figures or names is another, or "not" comes or goes. With `beside` the
 * passage ends where the change begins to add something.
 */
export function realCase(
  kind: keyof typeof REAL,
  texts: readonly string[],
  random: Random,
  beside = false,
): GuardCase {
  for (;;) {
    const text = stretch(random.pick(texts), random);
    const found = Array.from(text.matchAll(REAL[kind].pattern));
    if (found.length === 0) continue;
    const match = random.pick(found);
    const at = { start: match.index, end: match.index + match[0].length };
    const block = blockSpans(text).find(({ start, end }) => start <= at.start && at.end <= end);
    const other = REAL[kind].other(match[0], random);
    if (!block || (beside && !other.startsWith(match[0]))) continue;
    const passage = around(text, block, at, random, takesNothing(match[0], other) ? 1 : 0);
    return {
      oldText: text,
      newText: text.slice(0, at.start) + other + text.slice(at.end),
      passage: beside ? { start: passage.start, end: at.end } : passage,
    };
  }
}

/** Up to seven blocks of a text. */
function stretch(text: string, random: Random): string {
  const blocks = text.split('\n');
  const from = random.between(0, Math.max(0, blocks.length - 7));
  return blocks.slice(from, from + 7).join('\n');
}

function otherFigure(figure: string, random: Random): string {
  if (random.chance(0.2)) return `${figure}${random.between(0, 9)}`;
  const digits = [...figure];
  const place = random.pick([...digits.keys()].filter((i) => /[0-9]/.test(digits[i] ?? '')));
  digits[place] = String((Number(digits[place]) + random.between(1, 9)) % 10);
  return digits.join('');
}

const negated = (verb: string): string => (verb.endsWith(' not') ? verb.slice(0, -4) : `${verb} not`);

function otherName(name: string, random: Random): string {
  const other = random.pick(NAMES);
  return other === name ? otherName(name, random) : other;
}

/** What is changed in real text, and what into. */
const REAL = {
  figure: { pattern: /(?<![\p{L}\p{N}])[0-9]+(?:[.,–-][0-9]+)*(?![\p{L}\p{N}])/gu, other: otherFigure },
  negation: {
    pattern:
      /(?<=\p{L} )(?:was|were|is|are|has|have|had|did|could|would|should|will|can)(?: not)?(?= \p{Ll})/gu,
    other: negated,
  },
  name: { pattern: /(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}(?![\p{L}\p{N}])/gu, other: otherName },
};

/** The sentences of a template, its placeholders filled, either way round. */
function changeIn(template: string, random: Random): Change {
  const [figure, otherOne] = twoOf(FIGURES, random);
  const [name, otherName] = twoOf(
    NAMES.map((each) => () => each),
    random,
  );
  const filled = template
    .replaceAll('{n}', random.pick(FIGURES)(random))
    .replaceAll('{name}', random.pick(NAMES))
    .replaceAll('{N}', `[${figure}|${otherOne}]`)
    .replaceAll('{NAME}', `[${name}|${otherName}]`);
  const turned = random.chance(0.5);
  let before = '';
  let after = '';
  const at = { start: -1, end: 0 };
  let onlyAdds = true;
  for (const part of filled.split(/(\[[^\]]*\])/)) {
    const change = /^\[(.*)\|(.*)\]$/.exec(part);
    if (!change) {
      before += part;
      after += part;
      continue;
    }
    const [was = '', is = ''] = turned ? [change[2], change[1]] : [change[1], change[2]];
    if (at.start < 0) at.start = before.length;
    onlyAdds &&= takesNothing(was, is);
    before += was;
    after += is;
    at.end = before.length;
  }
  return { before, after, at, adds: onlyAdds };
}

/** Whether a change takes no word away: what it adds is outside of a passage that ends there. */
function takesNothing(was: string, is: string): boolean {
  const words = is.split(' ');
  return was
    .split(' ')
    .filter((word) => word !== '')
    .every((word) => words.includes(word));
}

const FIGURES: ((random: Random) => string)[] = [
  (random) => String(random.between(2, 99)),
  (random) => String(random.between(100, 999)),
  (random) => random.between(1_000, 99_999).toLocaleString('en'),
  (random) => String(random.between(1_000, 9_999)),
  (random) => `${random.between(2, 9)}00`,
];

/** Two different ones. */
function twoOf(makers: readonly ((random: Random) => string)[], random: Random): [string, string] {
  const first = random.pick(makers)(random);
  for (;;) {
    const second = random.pick(makers)(random);
    if (second !== first) return [first, second];
  }
}

/** Puts the sentence among others and draws a passage around its change. */
function caseOf(
  { before, after, at, adds }: Change,
  surroundings: readonly string[],
  random: Random,
): GuardCase {
  const { lead, rest } = frame(surroundings, random);
  const oldText = lead + before + rest;
  const sentence = { start: lead.length, end: lead.length + before.length };
  const inside = { start: lead.length + at.start, end: lead.length + at.end };
  return {
    oldText,
    newText: disturbed(lead + after + rest, surroundings, random),
    passage: around(oldText, sentence, inside, random, adds ? 1 : 0),
  };
}

/** Real paragraphs before and after, and sentences of another in the same paragraph. */
function frame(surroundings: readonly string[], random: Random): { lead: string; rest: string } {
  const paragraphs = Array.from({ length: random.between(2, 6) }, () => random.pick(surroundings));
  const at = random.between(0, paragraphs.length - 1);
  const beside = paragraphs[at] as string;
  const cut = random.pick(sentenceSpans(beside, { start: 0, end: beside.length })).start;
  const lead = [...paragraphs.slice(0, at), beside.slice(0, cut)].join('\n');
  const rest = [` ${beside.slice(cut)}`, ...paragraphs.slice(at + 1)].join('\n');
  return { lead, rest };
}

/**
 * A passage in `within` that holds what is at `at`, whole words, and `least` to twelve words on each side, as far as there
 * are any.
 */
function around(text: string, within: Passage, at: Passage, random: Random, least: number): Passage {
  const words = wordSpans(text, within.start, within.end);
  const core = words.filter(({ start, end }) => start < at.end && end > at.start);
  const from = Math.min(core[0]?.start ?? at.start, at.start);
  const to = Math.max(core.at(-1)?.end ?? at.end, at.end);
  const before = words.filter(({ end }) => end <= from);
  const after = words.filter(({ start }) => start >= to);
  const reach = (beside: readonly Passage[]) =>
    random.between(Math.min(least, beside.length), Math.min(12, beside.length));
  return {
    start: before[before.length - reach(before)]?.start ?? from,
    end: after[reach(after) - 1]?.end ?? to,
  };
}

/** The new text as it is, or with another paragraph before it, or with its first paragraph at the end. */
function disturbed(newText: string, surroundings: readonly string[], random: Random): string {
  const kind = random.next();
  if (kind < 0.4) return newText;
  if (kind < 0.7) return `${random.pick(surroundings)}\n${newText}`;
  const [first, ...others] = newText.split('\n');
  return [...others, first].join('\n');
}
