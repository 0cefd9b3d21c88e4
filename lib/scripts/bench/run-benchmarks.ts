import { runNode } from '../setup/child.js';
import type { Exclusively } from '../setup/run-command.js';
import { serveThrowAwayApp } from '../setup/throw-away-app';

const BENCHMARKS = ['pages', 'create', 'arrival', 'revisions', 'queries'];

/** Runs every benchmark, each in a process of its own. Resolves to the exit code: 1 when one of them failed. */
export async function runBenchmarks(exclusively: Exclusively): Promise<number> {
  const environment = await serveThrowAwayApp(exclusively);
  let worst = 0;
  for (const name of BENCHMARKS) {
    console.log(`\n${name}`);
    const { code } = await runNode(['lib/scripts/run.js', `lib/scripts/bench/${name}.ts`], {
      env: environment,
      show: true,
    });
    worst = Math.max(worst, code);
  }
  return worst;
}
