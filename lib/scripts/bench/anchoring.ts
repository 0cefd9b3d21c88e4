import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { diffMatchPatch, FIND, HYPOTHESIS, REANCHOR, WITH_STEPS } from './anchoring/contenders';
import { runGuard } from './anchoring/guard';
import { runWorkload } from './anchoring/run-workload';
import { workloads } from './anchoring/workloads';

const HELP = `
How well passages are found again after edits, beside other ways of doing it, all in this run. The truth is known, since the
edits are generated and each character of the new text knows where it comes from. Figures are per cent of the passages:
correct means an overlap (intersection over union) with the truth of at least 0.8, in the wrong place one below 0.2.
--seed=N shifts all seeds by N, --seeds=K sums over K of them in a row: figures on seeds nobody tuned on are the ones to trust.
No novel comes with the project: long prose is generated from the corpus; --novel=FILE takes a text of yours instead.

  npm run bench:anchoring -- [WORKLOAD...] [--seed=0] [--seeds=1] [--no-peers] [--no-find]
                             [--novel=FILE] [--diff-seconds=90] [--failures]
`;

/** Runs the workloads named in the arguments, or all. Resolves to the exit code. */
export function benchAnchoring(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '0' },
      seeds: { type: 'string', default: '1' },
      'no-peers': { type: 'boolean', default: false },
      'no-find': { type: 'boolean', default: false },
      novel: { type: 'string' },
      'diff-seconds': { type: 'string', default: '90' },
      failures: { type: 'boolean', default: false },
    },
  });
  const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => Number(values.seed) + index);
  const all = workloads(seeds, values.novel ? readFileSync(values.novel, 'utf8') : undefined);
  const names = [...all.map(({ name }) => name), 'guard'];
  console.log(HELP);
  if (positionals.some((name) => !names.includes(name))) {
    console.log(`There are these workloads: ${names.join(', ')}`);
    return 1;
  }
  const contenders = [
    REANCHOR,
    WITH_STEPS,
    ...(values['no-find'] ? [] : [FIND]),
    ...(values['no-peers'] ? [] : [HYPOTHESIS, diffMatchPatch(Number(values['diff-seconds']))]),
  ];
  const isWanted = (name: string) => positionals.length === 0 || positionals.includes(name);
  for (const workload of all) {
    if (isWanted(workload.name)) runWorkload(workload, contenders, values.failures);
  }
  if (isWanted('guard')) runGuard({ seeds, withFind: !values['no-find'], showFailures: values.failures });
  return 0;
}
