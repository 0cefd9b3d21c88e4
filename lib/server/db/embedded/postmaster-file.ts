import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server says of itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/**
 * The server that runs, or ran, on a data folder; undefined where no file says so. The lines are those of PostgreSQL's
 * `miscadmin.h` (LOCK_FILE_LINE_*): 1 process id, 4 port, 8 state.
 */
export function readPostmasterFile(dataFolder: string): Postmaster | undefined {
  let text: string;
  try {
    text = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8');
  } catch {
    return undefined;
  }
  const lines = text.split('\n');
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isInteger(pid) || pid === 0) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Whether a process lives and, where the system can tell, is the server of a data folder. After a restart of the machine its
 * number may be that of a stranger, even of a PostgreSQL of somebody else.
 */
export function isServerOf(dataFolder: string, pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    // Empty for a zombie, which has ended and only waits for its parent.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(dataFolder);
  } catch {
    return false;
  }
}

/** Resolves to true once a server has ended, to false when it has not after `timeout` milliseconds. */
export async function serverEnded(dataFolder: string, pid: number, timeout: number): Promise<boolean> {
  const deadline = Date.now() + timeout;
  while (isServerOf(dataFolder, pid)) {
    if (Date.now() > deadline) return false;
    await new Promise((wake) => setTimeout(wake, 20));
  }
  return true;
}
