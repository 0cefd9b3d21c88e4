import { existsSync, readdirSync, rmSync } from 'node:fs';
import { runNode } from './child.js';
import { fingerprint, hasStamp, writeStamp } from './fingerprint';
import { SetupProblem } from './problem.js';
import { step } from './progress.js';
import type { Exclusively } from './run-command.js';
import { runningCommand } from './running-command';

const STAMP = '.next/built-from';
const FOLDERS = ['app', 'components', 'lib', 'public', 'prisma/schema.prisma'];

/** Builds the app for production when its sources are others than the build was made from. */
export function buildApp(exclusively: Exclusively): Promise<void> {
  return step('Build', async (begin) => {
    const print = sourceFingerprint();
    if (isBuilt(print)) return ['up to date', undefined];
    const running = runningCommand();
    if (running) {
      throw new SetupProblem(
        `The app has to be built anew, but it is running in this folder (${running.purpose}, process ${running.pid}), ` +
          'and a build would pull its files from under it. Stop that one first.',
      );
    }
    return exclusively(async () => {
      if (isBuilt(print)) return ['up to date', undefined];
      begin('building (a minute or two)');
      rmSync(STAMP, { force: true });
      const { code, output } = await runNode(['node_modules/next/dist/bin/next', 'build'], {
        env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      });
      if (code !== 0) throw new SetupProblem(`The app could not be built:\n${output.trim()}`);
      writeStamp(STAMP, print);
      return ['built', undefined];
    });
  });
}

function isBuilt(print: string): boolean {
  return existsSync('.next/BUILD_ID') && hasStamp(STAMP, print);
}

/** Of all that a build reads: folders, the configuration beside them, and the versions of packages. */
function sourceFingerprint(): string {
  const beside = readdirSync('.').filter(
    (name) => /\.(?:[cm]?[jt]s|json)$/.test(name) && name !== 'next-env.d.ts',
  );
  return fingerprint([...FOLDERS, ...beside], (path) => IRRELEVANT.test(path));
}

/** Scripts, checks, tests, what is generated from the schema, and what Next itself writes. */
const IRRELEVANT =
  /^lib[\\/](?:scripts|checks|testing|server[\\/]db[\\/]generated)$|\.test\.tsx?$|^biome\.json$/;
