import { describe as describePassage, find, type Reanchored, reanchor } from '@/lib/domain/anchoring';
import { corpusTexts, sampleTexts } from '@/lib/testing/anchoring/corpus-texts';
import {
  type GuardCase,
  guardCase,
  plainCase,
  realCase,
  rivalCase,
} from '@/lib/testing/anchoring/guard-cases';
import { Random } from '@/lib/testing/anchoring/random';
import { printTable, share } from './table';

type Maker = { name: string; count: number; make: (random: Random) => GuardCase };
type State = Reanchored['state'];
type GuardOptions = { seeds: readonly number[]; withFind: boolean; showFailures: boolean };

/**
 * Changes figures, negations and names (10,000 cases, real text and sentences made for it), other words that carry meaning,
 * and words that do not, inside a passage, and prints how often the passage came out as if nothing had happened.
 */
export function runGuard(options: GuardOptions): void {
  const texts = [...corpusTexts(), ...sampleTexts()].map(({ text }) => text);
  const paragraphs = texts.flatMap((text) => text.split('\n').filter((block) => block.length > 80));
  const made = (kind: Parameters<typeof guardCase>[0], count: number): Maker => ({
    name: `${kind} of a sentence`,
    count,
    make: (random) => guardCase(kind, paragraphs, random),
  });
  const real = (kind: Parameters<typeof realCase>[0], count: number): Maker => ({
    name: `${kind} of real text`,
    count,
    make: (random) => realCase(kind, texts, random),
  });
  const rivals = {
    name: 'deleted, rival stays',
    count: 500,
    make: (random: Random) => rivalCase(paragraphs, random),
  };
  console.log('\nguard: passages in which a figure, a negation or a name changed (aim: 0 pass in 10,000)');
  const counted = [
    ...[made('figure', 2_500), real('figure', 1_000), made('negation', 2_000), real('negation', 1_000)],
    ...[made('name', 2_000), real('name', 1_000), rivals],
  ];
  check(counted, passes, options);
  console.log('\nguard: other words that carry meaning (aim: 0 pass)');
  const others = (['unit', 'date', 'hedge', 'attribution', 'wording'] as const).map((kind) =>
    made(kind, 500),
  );
  check(others, passes, options);
  console.log('\nguard: "not" put right behind the passage, which is outside of it (not counted)');
  const beside = (random: Random) => realCase('negation', texts, random, true);
  check([{ name: 'beside', count: 200, make: beside }], passes, options);
  console.log('\nguard: plain edits that change no meaning (the fewer come out suspect, the better)');
  const plain = { name: 'plain', count: 2_000, make: (random: Random) => plainCase(paragraphs, random) };
  check([plain], (state) => !passes(state), options);
}

/** Runs the cases and prints how they came out; failures are those in a state that `isFailure`. */
function check(makers: Maker[], isFailure: (state: State) => boolean, options: GuardOptions): void {
  const rows = makers.flatMap(({ name, count: each, make }) => {
    const count = each * options.seeds.length;
    const randoms = options.seeds.map((seed) => new Random(name.length * 7919 + each + seed));
    const states = new Map<string, State[]>();
    for (let i = 0; i < count; i++) {
      const made = make(randoms[i % randoms.length] as Random);
      for (const [way, result] of resultsOf(made, options.withFind)) {
        const known = states.get(way);
        if (known) known.push(result.state);
        else states.set(way, [result.state]);
        if (options.showFailures && isFailure(result.state)) show(`${name}, ${way}`, made, result);
      }
    }
    return [...states].map(([way, all]) => {
      const of = (...wanted: State[]) => all.filter((state) => wanted.includes(state)).length;
      const passed = of('exact', 'moved', 'edited');
      const unsure = [share(of('suspect'), count), share(of('orphaned'), count)];
      return [name, way, String(count), `${passed} (${share(passed, count)})`, ...unsure];
    });
  });
  printTable([['', '', 'cases', 'pass', 'suspect', 'orphaned'], ...rows]);
}

function resultsOf({ oldText, newText, passage }: GuardCase, withFind: boolean): [string, Reanchored][] {
  const result = reanchor(oldText, newText, [passage])[0] as Reanchored;
  if (!withFind) return [['reanchor', result]];
  const selector = describePassage(oldText, passage.start, passage.end);
  return [
    ['reanchor', result],
    ['find', find(newText, selector)],
  ];
}

const passes = (state: State): boolean => state === 'exact' || state === 'moved' || state === 'edited';

function show(name: string, { oldText, newText, passage }: GuardCase, result: Reanchored): void {
  const was = oldText.slice(passage.start, passage.end);
  const [now, changes] =
    result.state === 'orphaned' ? ['', []] : [newText.slice(result.start, result.end), result.changes];
  const listed = changes.map(({ kind, before, after }) => `${kind} ${before}→${after}`).join(', ');
  console.log(`  ${name}: ${result.state} ⟦${was}⟧ → ⟦${now}⟧ ${listed}`);
}
