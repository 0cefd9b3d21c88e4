import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { runNode, runProgram } from './child.js';
import { SetupProblem } from './problem.js';
import { step } from './progress.js';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/** Where npm notes what it has put into node_modules. It writes this last, so an install that was cut short has none. */
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * Installs the packages of package-lock.json unless they are there.
 * @param {import('./run-command.js').Exclusively} exclusively
 * @returns {Promise<void>}
 */
export function installPackages(exclusively) {
  return step('Packages', async (begin) => {
    if (countMissing() === 0) return ['up to date', undefined];
    return exclusively(async () => {
      const missing = countMissing();
      if (missing === 0) return ['up to date', undefined];
      begin(`installing (${missing} are missing)`);
      // No package needs its install script, and Prisma's would fetch programs that are not used.
      const { code, output } = await runNpm([
        'ci',
        '--ignore-scripts',
        '--include=dev',
        '--no-audit',
        '--no-fund',
      ]);
      if (code === 0) return ['installed', undefined];
      throw new SetupProblem(
        `The packages could not be installed. npm said:\n${output.trim()}\n` +
          'See to what it names (often the network, or a folder that is not writable) and run the command again.',
      );
    });
  });
}

function countMissing() {
  return missingPackages(readPackages('package-lock.json') ?? {}, readPackages(INSTALLED));
}

/**
 * How many packages are not installed as they are locked. Optional ones may be absent: they belong to other systems.
 * @param {LockedPackages} locked
 * @param {LockedPackages | undefined} installed undefined when nothing is
 * @returns {number}
 */
export function missingPackages(locked, installed) {
  return Object.entries(locked).filter(([path, wanted]) => {
    if (path === '' || wanted.link) return false;
    const found = installed?.[path];
    if (!found) return !(wanted.optional && installed);
    return found.version !== wanted.version || found.integrity !== wanted.integrity;
  }).length;
}

/**
 * @param {string} path
 * @returns {LockedPackages | undefined}
 */
function readPackages(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Runs the npm that runs us, or the one on the path.
 * @param {string[]} args
 */
function runNpm(args) {
  const env = { PRISMA_SKIP_POSTINSTALL_GENERATE: '1' };
  const own = process.env.npm_execpath;
  if (own && basename(own).startsWith('npm')) return runNode([own, ...args], { env });
  return runProgram(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { env });
}
