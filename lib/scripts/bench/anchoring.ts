/**
 * How well passages are found again after edits whose truth is known, beside other ways of doing it, all in this run:
 *
 *   npm run bench:anchoring -- [WORKLOAD...] [--no-peers] [--novel=FILE] [--failures]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  describe as describePassage,
  find,
  type Passage,
  type Reanchored,
  reanchor,
} from '@/lib/domain/anchoring';
import { runGuard } from './anchoring/guard';
import { findLikeHypothesis, mapWithDiffMatchPatch } from './anchoring/peers';
import { printTable, share } from './anchoring/table';
import { judge, Tally } from './anchoring/tally';
import { type Round, type Workload, workloads } from './anchoring/workloads';

/** The comparison of diff-match-patch is cut off after this many seconds (its own limit, which it checks now and then). */
const DIFF_SECONDS = 60;

type Options = { peers: boolean; failures: boolean };

type Contender = { name: string; isPeer: boolean; anchor: (round: Round) => (Passage | null)[] };

const placed = (result: Reanchored): Passage | null =>
  result.state === 'orphaned' ? null : { start: result.start, end: result.end };

const selectors = new WeakMap<Round, ReturnType<typeof describePassage>[]>();

/** What is stored with annotations; made before the clock runs. */
function selectorsOf(round: Round): ReturnType<typeof describePassage>[] {
  const known = selectors.get(round);
  if (known) return known;
  const made = round.passages.map(({ start, end }) => describePassage(round.oldText, start, end));
  selectors.set(round, made);
  return made;
}

const contenders: Contender[] = [
  {
    name: 'ours: reanchor',
    isPeer: false,
    anchor: (round) => reanchor(round.oldText, round.newText, round.passages).map(placed),
  },
  {
    name: 'ours: find',
    isPeer: false,
    anchor: (round) => selectorsOf(round).map((selector) => placed(find(round.newText, selector))),
  },
  {
    name: "Hypothesis' way",
    isPeer: true,
    anchor: (round) => selectorsOf(round).map((selector) => findLikeHypothesis(round.newText, selector)),
  },
  {
    name: 'diff-match-patch',
    isPeer: true,
    anchor: (round) => mapWithDiffMatchPatch(round.oldText, round.newText, round.passages, DIFF_SECONDS),
  },
];

function run(workload: Workload, options: Options): void {
  const entered = contenders.filter(({ isPeer }) => options.peers || !isPeer);
  const tallies = new Map(entered.map(({ name }) => [name, new Tally()]));
  let length = 0;
  let torn = 0;
  let rounds = 0;
  for (const round of workload.rounds()) {
    rounds += 1;
    length += round.oldText.length;
    torn += round.torn;
    selectorsOf(round);
    for (const { name, anchor } of entered) {
      const tally = tallies.get(name) as Tally;
      const begun = performance.now();
      const results = anchor(round);
      tally.milliseconds += performance.now() - begun;
      for (const [i, result] of results.entries()) {
        const verdict = judge(result, round.truths[i] ?? null);
        tally.add(verdict);
        if (options.failures && name === 'ours: reanchor' && !['exact ends', 'deleted'].includes(verdict)) {
          showFailure(round, i, result, verdict);
        }
      }
    }
  }
  print(workload, tallies, { rounds, length, torn });
}

function showFailure(round: Round, i: number, result: Passage | null, verdict: string): void {
  const { start, end } = round.passages[i] as Passage;
  const truth = round.truths[i] ?? null;
  const cut = (text: string, span: Passage | null) =>
    span
      ? `${span.start}-${span.end} …${text.slice(Math.max(0, span.start - 40), span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end, span.end + 40)}…`.replaceAll(
          '\n',
          '¶',
        )
      : 'none';
  console.log(
    `  ${verdict}\n    was   ${cut(round.oldText, { start, end })}\n    truth ${cut(round.newText, truth)}\n    got   ${cut(round.newText, result)}`,
  );
}

function print(
  workload: Workload,
  tallies: Map<string, Tally>,
  { rounds, length, torn }: { rounds: number; length: number; torn: number },
): void {
  const any = [...tallies.values()][0] as Tally;
  const { aims } = workload;
  console.log(`\n${workload.name}: ${workload.title}`);
  console.log(
    `  ${rounds} ${rounds === 1 ? 'text' : 'texts'}, ${Math.round(length / 1000)} thousand characters, ${any.left} passages that are left (${torn} of them torn apart), ${any.gone} deleted` +
      `; aims: ${aims.correct} / ${aims.ends} / ${aims.deleted}`,
  );
  const header = ['', 'correct', 'both ends', 'deleted, anchored', 'wrong place', 'time', "to Hypothesis'"];
  const reference = tallies.get("Hypothesis' way")?.milliseconds;
  const rows = [...tallies].map(([name, tally]) => [
    name,
    share(tally.of('exact ends', 'correct'), tally.left),
    share(tally.of('exact ends'), tally.left),
    share(tally.of('anchored although deleted'), tally.gone),
    share(tally.of('wrong place'), tally.left),
    `${(tally.milliseconds / 1000).toFixed(2)} s`,
    reference ? (tally.milliseconds / reference).toFixed(3) : '-',
  ]);
  printTable([header, ...rows]);
}

/** Runs the workloads named in the arguments, or all. Resolves to the exit code. */
export function benchAnchoring(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'no-peers': { type: 'boolean', default: false },
      novel: { type: 'string' },
      failures: { type: 'boolean', default: false },
    },
  });
  const all = workloads(values.novel ? readFileSync(values.novel, 'utf8') : undefined);
  const wanted = (name: string) => positionals.length === 0 || positionals.includes(name);
  const unknown = positionals.filter(
    (name) => name !== 'guard' && !all.some((workload) => workload.name === name),
  );
  if (unknown.length > 0) {
    console.log(`There are these workloads: ${all.map(({ name }) => name).join(', ')}, guard`);
    return 1;
  }
  for (const workload of all.filter(({ name }) => wanted(name))) {
    run(workload, { peers: !values['no-peers'], failures: values.failures });
  }
  if (wanted('guard')) runGuard(values.failures);
  return 0;
}
