import 'server-only';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, startCluster } from './cluster';
import { stopServer } from './launch-server';
import { readPostmasterFile } from './postmaster-file';

const PREFIX = 'variorum-throw-away-';
const OWNER_FILE = 'owner.pid';

/** Starts a server on fresh data in the system's folder for temporary files; `stop()` removes all of it. */
export async function startThrowAwayCluster(): Promise<Cluster> {
  await removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  writeFileSync(join(folder, OWNER_FILE), String(process.pid));
  try {
    const cluster = await startCluster({ folder, durable: false });
    return {
      ...cluster,
      stop: async () => {
        await cluster.stop();
        remove(folder);
      },
    };
  } catch (error) {
    remove(folder);
    throw error;
  }
}

/** Clears away what runs left that were killed before they could. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (!name.startsWith(PREFIX) || !existsSync(join(folder, OWNER_FILE))) continue;
    try {
      if (isAlive(Number(readFileSync(join(folder, OWNER_FILE), 'utf8')))) continue;
      const dataFolder = dataFolderOf(folder);
      const running = readPostmasterFile(dataFolder);
      if (running) await stopServer(dataFolder, running.pid);
      remove(folder);
    } catch {
      // Somebody else's, or another run is clearing it away right now.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function dataFolderOf(folder: string): string {
  const state = JSON.parse(readFileSync(join(folder, 'database.json'), 'utf8')) as { dataFolder: string };
  return state.dataFolder;
}

/** The data may lie elsewhere, where the database account can't reach the folder for temporary files. */
function remove(folder: string): void {
  if (existsSync(join(folder, 'database.json')))
    rmSync(dataFolderOf(folder), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
