/** `npm run bench`: serves the production build on a throw-away database and runs the benchmarks on it, one by one. */
import { requireNode } from './setup/require-node.js';

requireNode();
import('./setup/run-command.js').then(({ runCommand }) =>
  runCommand(async (exclusively) => {
    const { runBenchmarks } = await import('./bench/run-benchmarks.ts');
    return runBenchmarks(exclusively);
  }),
);
