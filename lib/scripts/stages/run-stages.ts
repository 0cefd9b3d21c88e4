import type { Exclusively } from '../setup/run-command.js';
import { checkStage } from './check-stage';
import { playwrightStage } from './playwright-stage';
import { runStage } from './stage';
import { vitestStage } from './vitest-stage';

/**
 * Runs one stage, or all that tell whether the project is sound, and prints the sum. Resolves to the exit code.
 * @param wanted a stage's short name; none for all
 * @param patterns files to restrict the stage to
 */
export async function runStages(
  exclusively: Exclusively,
  wanted?: string,
  patterns: string[] = [],
): Promise<number> {
  const stages = {
    check: checkStage(exclusively),
    unit: vitestStage('unit', exclusively),
    integration: vitestStage('integration', exclusively),
    e2e: playwrightStage('journeys', exclusively),
  };
  const byName = { ...stages, screenshots: playwrightStage('screenshots', exclusively) };
  const one = wanted === undefined ? undefined : byName[wanted as keyof typeof byName];
  if (wanted !== undefined && !one) {
    console.error(`There is no stage "${wanted}". There are: ${Object.keys(byName).join(', ')}.`);
    return 2;
  }
  let passed = 0;
  let failed = 0;
  for (const stage of one ? [one] : Object.values(stages)) {
    const tally = await runStage(stage, patterns);
    passed += tally.passed;
    failed += tally.failed;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
