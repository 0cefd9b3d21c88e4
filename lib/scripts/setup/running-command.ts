import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Holder, lockHolder, takeLock } from './lock.js';
import { SetupProblem } from './problem.js';
import { atShutdown } from './shutdown.js';

/** Held as long as the app runs in this folder. */
const RUN_LOCK = '.data/run.lock';
const ADDRESS_FILE = '.data/run.address';

/** Claims this folder for the app of this process until it ends. */
export function claimFolder(purpose: string): void {
  const lock = takeRunLock(purpose);
  if (!lock) return;
  if (lock.taken) {
    atShutdown(lock.release);
    noteAddress('');
    return;
  }
  const address = runningAddress();
  throw new SetupProblem(
    `Variorum already runs in this folder (${lock.holder.purpose}, process ${lock.holder.pid})` +
      `${address ? ` on ${address}` : ''}. Open that, or stop it with Ctrl-C where it was started.`,
  );
}

/** A read-only folder will do for a finished build on a database of one's own: nothing in it can change then. */
function takeRunLock(purpose: string): ReturnType<typeof takeLock> | undefined {
  try {
    return takeLock(RUN_LOCK, purpose);
  } catch (error) {
    if (process.env.DATABASE_URL && error instanceof SetupProblem) return undefined;
    throw error;
  }
}

/** Where the app that runs in this folder, or ran last, serves; empty where it does not yet. */
export function runningAddress(): string {
  return existsSync(ADDRESS_FILE) ? readFileSync(ADDRESS_FILE, 'utf8') : '';
}

/** Tells a second start where this one serves. */
export function noteAddress(address: string): void {
  if (lockHolder(RUN_LOCK)?.pid === process.pid) writeFileSync(ADDRESS_FILE, address);
}

/** The command of another process that runs the app in this folder now, if one does. */
export function runningCommand(): Holder | undefined {
  const holder = lockHolder(RUN_LOCK);
  return holder?.pid === process.pid ? undefined : holder;
}
