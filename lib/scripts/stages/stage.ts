import { explain } from '../setup/problem.js';
import { isShuttingDown } from '../setup/shutdown.js';

/** How many tests, or checks, of a stage passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

/** A part of the tests, with what it has to set up for itself. */
export interface Stage {
  name: string;
  /** @param patterns files to restrict it to, where it knows files */
  run: (patterns: string[]) => Promise<Tally>;
}

/**
 * Runs a stage and prints its line. One that could not be set up has failed, and so has one that found no test: it proves
 * nothing.
 */
export async function runStage(stage: Stage, patterns: string[]): Promise<Tally> {
  console.log(`\n${stage.name}`);
  const begun = performance.now();
  const tally = await stage.run(patterns).catch((error: unknown) => {
    if (!isShuttingDown()) console.error(explain(error));
    return { passed: 0, failed: 1 };
  });
  if (tally.passed + tally.failed === 0) {
    console.error('No test was found.');
    tally.failed = 1;
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${stage.name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`);
  return tally;
}
