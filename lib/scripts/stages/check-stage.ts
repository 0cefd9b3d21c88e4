import { type CheckResult, checkBoundaries } from '../../checks/check-boundaries';
import { checkLockFile } from '../../checks/check-lock-file';
import { runNode } from '../setup/child.js';
import { generateClient } from '../setup/generate-client';
import type { Exclusively } from '../setup/run-command.js';
import type { Stage } from './stage';

/** What can be told of the sources without running them. Each check counts as one. */
export function checkStage(exclusively: Exclusively): Stage {
  return {
    name: 'Checks',
    run: async () => {
      await generateClient(exclusively);
      const results = [
        await program('format and lint', [
          'node_modules/@biomejs/biome/bin/biome',
          'ci',
          '--error-on-warnings',
          '.',
        ]),
        // Writes next-env.d.ts and the types of routes, which the types of the whole build on.
        await program('types of routes', ['node_modules/next/dist/bin/next', 'typegen']),
        await program('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']),
        await program('types of lib/domain without browser and Node', [
          ...['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'lib/domain/tsconfig.json'],
        ]),
        await program('no dead code, no unused or unlisted package', [
          'node_modules/knip/bin/knip.js',
          '--no-progress',
        ]),
        ...checkBoundaries(),
        ...checkLockFile(),
      ];
      for (const { name, problems } of results) print(name, problems);
      const failed = results.filter(({ problems }) => problems.length > 0).length;
      return { passed: results.length - failed, failed };
    },
  };
}

async function program(name: string, args: string[]): Promise<CheckResult> {
  const { code, output } = await runNode(args, { env: { NEXT_TELEMETRY_DISABLED: '1' } });
  return { name, problems: code === 0 ? [] : output.trim().split('\n') };
}

function print(name: string, problems: string[]): void {
  console.log(`  ${problems.length === 0 ? 'ok    ' : 'FAILED'}  ${name}`);
  for (const problem of problems) console.log(`          ${problem}`);
}
