import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { runNode, runProgram } from '../setup/child.js';
import { SetupProblem } from '../setup/problem.js';
import { step } from '../setup/progress.js';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a Chromium: the one of CHROMIUM_PATH, the system's, or Playwright's; one is installed where there is none. */
export function findBrowser(): Promise<string> {
  return step('Browser', async (begin) => {
    const found = installed();
    if (found) return [found, found];
    begin('installing Chromium');
    const said = [await installFromSystem(), installed() ? '' : await installFromPlaywright()].join('\n');
    const browser = installed();
    if (browser) return [`${browser} installed`, browser];
    throw new SetupProblem(
      `The end-to-end tests need Chromium, and it could not be installed. Install it, or name it in CHROMIUM_PATH.\n${said.trim()}`,
    );
  });
}

function installed(): string | undefined {
  return [process.env.CHROMIUM_PATH ?? '', ...SYSTEM_BROWSERS, chromium.executablePath()].find((path) =>
    existsSync(path),
  );
}

async function installFromSystem(): Promise<string> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return '';
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update'], { env });
  return (await runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env }))
    .output;
}

async function installFromPlaywright(): Promise<string> {
  return (await runNode(['node_modules/@playwright/test/cli.js', 'install', 'chromium'])).output;
}
