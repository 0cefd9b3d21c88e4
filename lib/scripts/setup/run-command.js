import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install.js';
import { takeLock } from './lock.js';
import { explain } from './problem.js';
import { atShutdown, isShuttingDown, shutDown, shutDownOnSignals } from './shutdown.js';

/** Held while packages, client or build are being made. */
const SETUP_LOCK = '.data/setup.lock';

/**
 * Does work that no other command in this folder may do at the same time; waits for one that does.
 * @typedef {<T>(work: () => Promise<T>) => Promise<T>} Exclusively
 */

/**
 * Runs a command of this project, from the project's folder: installs packages if need be, then does the work, which may
 * be written in TypeScript from here on. Ends the process, after undoing what was registered for that.
 * @param {(exclusively: Exclusively) => Promise<number>} work resolves to the exit code
 * @param {{ signalExitCode?: number }} [options] exit code after Ctrl-C
 * @returns {Promise<never>}
 */
export async function runCommand(work, { signalExitCode = 130 } = {}) {
  process.chdir(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))));
  shutDownOnSignals(signalExitCode);
  let code = 1;
  try {
    await installPackages(exclusively);
    await import('./typescript.js');
    code = await work(exclusively);
  } catch (error) {
    // What fails after a signal was made to.
    if (!isShuttingDown()) console.error(`\n${explain(error)}`);
  }
  await shutDown();
  process.exit(code);
}

/** @type {Exclusively} */
async function exclusively(work) {
  let waiting = false;
  for (;;) {
    const lock = takeLock(SETUP_LOCK, process.env.npm_lifecycle_event ?? 'set-up');
    if (lock.taken) {
      atShutdown(lock.release);
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (!waiting)
      console.log(`  Another command (process ${lock.holder.pid}) is setting up this folder: waiting …`);
    waiting = true;
    await new Promise((wake) => setTimeout(wake, 200));
  }
}
