import { existsSync } from 'node:fs';
import { chromium, defineConfig, devices } from '@playwright/test';
import { INSECURE_HOST } from './insecure-host';

/** Playwright's own browser where it is installed, else the system's. */
const executablePath = [
  process.env.CHROMIUM_PATH ?? '',
  chromium.executablePath(),
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path));

/**
 * Nothing that calls home, no sandbox, which root may not use, and no processes in reserve: one for each site, ready before
 * it is wanted, takes a twelfth of the time.
 */
const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
  ...['--disable-site-isolation-trials', '--renderer-process-limit=1'],
  `--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`,
];

/**
 * Journeys against a running app, whose settings (APP_URL, DATABASE_URL, AUTH_SECRET) are in the environment; `npm run
 * test:e2e` starts one. The database holds the sample library; everything else the tests make for themselves.
 */
export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.APP_URL,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // No traces, which take a tenth of the time: for those of a failure, run it again with `-- FILE --trace=on`.
    launchOptions: { executablePath, args: browserArguments },
  },
  projects: [
    { name: 'journeys', testIgnore: 'screenshots.spec.ts' },
    { name: 'screenshots', testMatch: 'screenshots.spec.ts' },
  ],
});
