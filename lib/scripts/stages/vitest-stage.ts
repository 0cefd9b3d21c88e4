import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../setup/child.js';
import { generateClient } from '../setup/generate-client';
import type { Exclusively } from '../setup/run-command.js';
import { openThrowAwayDatabase } from '../setup/throw-away-database';
import type { Stage, Tally } from './stage';

/** What Vitest's reporter "json" writes, as far as it is read here. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  success: boolean;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** The tests of one of Vitest's projects. Integration tests get a server of their own. */
export function vitestStage(project: 'unit' | 'integration', exclusively: Exclusively): Stage {
  return {
    name: project === 'unit' ? 'Unit tests' : 'Integration tests',
    run: async (patterns) => {
      await generateClient(exclusively);
      const env = project === 'integration' ? { TEMPLATE_DATABASE_URL: await openThrowAwayDatabase() } : {};
      const folder = mkdtempSync(join(tmpdir(), 'variorum-report-'));
      const file = join(folder, 'report.json');
      try {
        const { code, output } = await runNode(
          [
            ...['node_modules/vitest/vitest.mjs', 'run', '--config', 'lib/testing/vitest.config.ts'],
            ...[
              '--project',
              project,
              '--reporter=dot',
              '--reporter=json',
              `--outputFile.json=${file}`,
              ...patterns,
            ],
          ],
          { env },
        );
        if (code !== 0) console.log(output);
        return count(JSON.parse(readFileSync(file, 'utf8')) as VitestReport, code);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** A file that could not be run holds no failed test, and neither does an error between tests: each counts as one. */
function count(report: VitestReport, code: number): Tally {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
