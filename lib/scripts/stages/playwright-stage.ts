import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../setup/child.js';
import type { Exclusively } from '../setup/run-command.js';
import { serveThrowAwayApp } from '../setup/throw-away-app';
import { findBrowser } from './find-browser';
import type { Stage } from './stage';

/** What Playwright's reporter "json" writes, as far as it is read here. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

/** Journeys, accessibility, or screenshots, in a browser on the production build. */
export function playwrightStage(project: 'journeys' | 'screenshots', exclusively: Exclusively): Stage {
  return {
    name: project === 'journeys' ? 'End-to-end and accessibility tests' : 'Screenshots',
    run: async (patterns) => {
      const browser = await findBrowser();
      const environment = await serveThrowAwayApp(exclusively);
      const folder = mkdtempSync(join(tmpdir(), 'variorum-report-'));
      const file = join(folder, 'report.json');
      try {
        const { code } = await runNode(
          [
            ...['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'],
            ...['--project', project, '--reporter=dot,json', ...patterns],
          ],
          {
            env: { ...environment, CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
            show: true,
          },
        );
        const { stats, errors } = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport;
        const failed = stats.unexpected + stats.flaky + errors.length;
        return { passed: stats.expected, failed: failed === 0 && code !== 0 ? 1 : failed };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
