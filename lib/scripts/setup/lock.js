import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { SetupProblem } from './problem.js';

/**
 * @typedef {object} Holder
 * @property {number} pid
 * @property {string} since when that process started, as the system counts, so that a stranger with its number is told apart
 * @property {string} purpose such as "npm start"
 */

/**
 * Takes a lock that dies with its holder. A file can't be locked in Node, so the holder is named in it, and one that no
 * longer lives has lost it.
 * @param {string} path
 * @param {string} purpose
 * @returns {{ taken: true, release: () => void } | { taken: false, holder: Holder }}
 */
export function takeLock(path, purpose) {
  const own = JSON.stringify({ pid: process.pid, since: startOf(process.pid), purpose });
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, own, { mode: 0o600 });
  } catch (error) {
    throw unwritable(error, dirname(path));
  }
  try {
    for (;;) {
      try {
        // Unlike writing, this makes the file whole and at once, or not at all.
        linkSync(draft, path);
        return { taken: true, release: () => releaseLock(path, own) };
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
      const holder = lockHolder(path);
      if (holder) return { taken: false, holder };
      removeStale(path, readHolder(path));
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Who holds a lock now, if anybody does.
 * @param {string} path
 * @returns {Holder | undefined}
 */
export function lockHolder(path) {
  const holder = readHolder(path);
  return holder && startOf(holder.pid) === holder.since ? holder : undefined;
}

/**
 * Moves the file of a dead holder out of the way. Should another process have taken the lock a moment ago, it is put back.
 * @param {string} path
 * @param {Holder | undefined} stale
 */
function removeStale(path, stale) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved && moved.pid !== stale?.pid) linkSync(aside, path);
  rmSync(aside, { force: true });
}

/**
 * @param {string} path
 * @param {string} own
 */
function releaseLock(path, own) {
  try {
    if (readFileSync(path, 'utf8') === own) rmSync(path, { force: true });
  } catch {
    // The folder is gone, and the lock with it.
  }
}

/**
 * @param {string} path
 * @returns {Holder | undefined}
 */
function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * When a living process started; "unknown" where only its life can be told, undefined where there is none.
 * @param {number} pid
 * @returns {string | undefined}
 */
function startOf(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return undefined;
  }
  if (process.platform !== 'linux') return 'unknown';
  try {
    // Fields after "(name)", which may hold spaces: the third is the state, the 22nd the start in clock ticks.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/**
 * @param {unknown} error
 * @param {string} folder
 */
function unwritable(error, folder) {
  // ENOENT is what Node makes of a folder to be created on a read-only disk.
  if (!['EACCES', 'EROFS', 'EPERM', 'ENOENT'].includes(String(codeOf(error)))) return error;
  return new SetupProblem(
    `Variorum can't write to ${resolve(dirname(folder))}, where it keeps its packages, its build and its database. ` +
      'Make that folder writable for you, or copy the project to a place where you may write.',
  );
}
