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

/**
 * Changes figures, negations and names (10,000 cases, real text and sentences made for it), other words that carry meaning,
 * and words that do not, inside a passage, and prints how often the passage came out as if nothing had happened.
 */
export function runGuard(showFailures: boolean): void {
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
  check(
    [made('figure', 2_500), real('figure', 1_000), made('negation', 2_000), real('negation', 1_000)],
    [made('name', 2_000), real('name', 1_000), rivals],
    showFailures,
  );
  console.log('\nguard: other words that carry meaning (aim: 0 pass)');
  check(
    [made('unit', 500), made('date', 500), made('hedge', 500), made('attribution', 500)],
    [],
    showFailures,
  );
  console.log('\nguard: "not" put right behind the passage, which is outside of it (not counted)');
  const beside = (random: Random) => realCase('negation', texts, random, true);
  check([{ name: 'beside', count: 200, make: beside }], [], false);
  console.log('\nguard: plain edits that change no meaning (the fewer come out suspect, the better)');
  const plain = { name: 'plain', count: 2_000, make: (random: Random) => plainCase(paragraphs, random) };
  check([plain], [], false, showFailures);
}

function check(first: Maker[], more: Maker[], showPassed: boolean, showSuspect = false): void {
  const rows = [...first, ...more].flatMap(({ name, count, make }) => {
    const random = new Random(name.length * 7919 + count);
    const counts = { reanchor: new Map<State, number>(), find: new Map<State, number>() };
    for (let i = 0; i < count; i++) {
      const { oldText, newText, passage } = make(random);
      const result = reanchor(oldText, newText, [passage])[0] as Reanchored;
      const found = find(newText, describePassage(oldText, passage.start, passage.end));
      for (const [way, { state }] of [
        ['reanchor', result],
        ['find', found],
      ] as const) {
        counts[way].set(state, (counts[way].get(state) ?? 0) + 1);
      }
      if (showPassed && passes(result.state)) show(name, oldText, newText, passage, result);
      if (showPassed && passes(found.state)) show(`${name}, find`, oldText, newText, passage, found);
      if (showSuspect && !passes(result.state)) show(name, oldText, newText, passage, result);
    }
    return Object.entries(counts).map(([way, states]) => {
      const of = (...wanted: State[]) => wanted.reduce((sum, state) => sum + (states.get(state) ?? 0), 0);
      const passed = of('exact', 'moved', 'edited');
      return [
        name,
        way,
        String(count),
        `${passed} (${share(passed, count)})`,
        share(of('suspect'), count),
        share(of('orphaned'), count),
      ];
    });
  });
  printTable([['', '', 'cases', 'pass', 'suspect', 'orphaned'], ...rows]);
}

const passes = (state: State): boolean => state === 'exact' || state === 'moved' || state === 'edited';

function show(
  name: string,
  oldText: string,
  newText: string,
  { start, end }: GuardCase['passage'],
  result: Reanchored,
): void {
  const [now, changes] =
    result.state === 'orphaned'
      ? ['', []]
      : [
          newText.slice(result.start, result.end),
          result.changes.map((change) => Object.values(change).join(' ')),
        ];
  console.log(`  ${name}: ${result.state} ⟦${oldText.slice(start, end)}⟧ → ⟦${now}⟧ ${changes.join(', ')}`);
}
