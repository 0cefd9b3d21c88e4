import type { Passage } from '@/lib/domain/anchoring';
import { type Contender, HYPOTHESIS, REANCHOR, selectorsOf } from './contenders';
import { printTable, share } from './table';
import { judge, Tally, type Verdict } from './tally';
import type { Round, Workload } from './workloads';

/** Lets all contenders find the passages of a workload again, and prints what that was worth. */
export function runWorkload(
  workload: Workload,
  contenders: readonly Contender[],
  showFailures: boolean,
): void {
  const tallies = new Map(contenders.map((contender) => [contender, new Tally()]));
  const size = { rounds: 0, length: 0, torn: 0 };
  for (const round of workload.rounds()) {
    size.rounds += 1;
    size.length += round.oldText.length;
    size.torn += round.torn.filter(Boolean).length;
    selectorsOf(round);
    for (const [contender, tally] of tallies) {
      const begun = performance.now();
      const results = contender.anchor(round);
      tally.milliseconds += performance.now() - begun;
      for (const [i, result] of results.entries()) {
        const verdict = judge(result, round.truths[i] ?? null);
        tally.add(verdict);
        if (showFailures && contender === REANCHOR) showFailure(round, i, result, verdict);
      }
    }
  }
  print(workload, tallies, size);
}

function showFailure(round: Round, i: number, result: Passage | null, verdict: Verdict): void {
  if (verdict === 'exact ends' || verdict === 'deleted') return;
  console.log(
    `  ${verdict}${round.torn[i] ? ', torn apart' : ''}\n    was   ${inContext(round.oldText, round.passages[i] ?? null)}` +
      `\n    truth ${inContext(round.newText, round.truths[i] ?? null)}\n    got   ${inContext(round.newText, result)}`,
  );
}

function inContext(text: string, span: Passage | null): string {
  if (!span) return 'none';
  const { start, end } = span;
  const context = `…${text.slice(Math.max(0, start - 40), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 40)}…`;
  return `${start}-${end} ${context.replaceAll('\n', '¶')}`;
}

function print(
  { name, title, aims }: Workload,
  tallies: Map<Contender, Tally>,
  size: { rounds: number; length: number; torn: number },
): void {
  const { left, gone } = [...tallies.values()][0] as Tally;
  const reference = tallies.get(HYPOTHESIS)?.milliseconds;
  console.log(`\n${name}: ${title}`);
  console.log(
    `  ${size.rounds} ${size.rounds === 1 ? 'text' : 'texts'} of together ${Math.round(size.length / 1000)} thousand characters; ` +
      `${left} passages of which something is left (${size.torn} torn apart), ${gone} deleted`,
  );
  const rows = [...tallies].map(([contender, tally]) => [
    contender.name,
    share(tally.of('exact ends', 'correct'), left),
    share(tally.of('exact ends'), left),
    share(tally.of('anchored although deleted'), gone),
    share(tally.of('wrong place'), left),
    `${(tally.milliseconds / 1000).toFixed(2)} s`,
    reference ? (tally.milliseconds / reference).toFixed(3) : '-',
  ]);
  printTable([
    ['', 'correct', 'both ends', 'deleted, anchored', 'wrong place', 'time', "Hypothesis' = 1"],
    ...rows,
    ['aims', `${aims.correct} %`, `${aims.ends} %`, `${aims.deleted} %`, '0.3 %', '', ''],
  ]);
}
