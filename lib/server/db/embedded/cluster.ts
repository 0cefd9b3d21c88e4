import 'server-only';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ClusterState, openClusterState } from './cluster-state';
import { initialiseData } from './initialise-data';
import { launchServer, stopServer } from './launch-server';
import { POSTGRES_MAJOR, postgresBinaries } from './postgres-binaries';
import { isServerOf, readPostmasterFile } from './postmaster-file';
import { isOurServer, prepareDatabase } from './prepare-database';
import { databaseAccount } from './run-as';
import { SetupProblem } from './setup-problem';

/** A running embedded server. */
export interface Cluster {
  /** Address of the app's database, as its owner. */
  url: string;
  port: number;
  pid: number;
  /** True when a server that outlived an earlier run was taken over. */
  adopted: boolean;
  /** Stops the server, waiting until it has ended. Harmless when repeated. */
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** Folder for passwords, log and data. */
  folder: string;
  /** False for throw-away data: never waits for the disk, so a power cut may ruin it. */
  durable: boolean;
}

/** Starts the embedded server of a folder, making its data first where there are none. Loopback only. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const account = databaseAccount();
  const state = openClusterState(options.folder, account);
  checkMajorVersion(state.dataFolder);
  const adopted = await takeOver(state);
  if (adopted) return adopted;
  const binaries = postgresBinaries(account);
  if (!existsSync(join(state.dataFolder, 'PG_VERSION')))
    initialiseData(binaries, state, account, options.durable);
  const { pid, port } = await launchServer(binaries, state, account, options);
  await prepareDatabase(state, port);
  return asCluster(state, pid, port, false);
}

function asCluster(state: ClusterState, pid: number, port: number, adopted: boolean): Cluster {
  const url = `postgresql://variorum:${state.password}@127.0.0.1:${port}/variorum`;
  return { url, port, pid, adopted, stop: () => stopServer(state.dataFolder, pid) };
}

function checkMajorVersion(dataFolder: string): void {
  const file = join(dataFolder, 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  if (found === POSTGRES_MAJOR) return;
  throw new SetupProblem(
    `The data in ${dataFolder} were made by PostgreSQL ${found}, and this version of Variorum brings PostgreSQL ` +
      `${POSTGRES_MAJOR}, which can't open them. To keep them, run the version of Variorum that made them and dump ` +
      'its database (pg_dump); to start anew, move that folder away.',
  );
}

/** The server of a run that was killed, if it still serves us; one that does not is stopped. */
async function takeOver(state: ClusterState): Promise<Cluster | undefined> {
  const left = readPostmasterFile(state.dataFolder);
  if (!left) return undefined;
  if (!isServerOf(state.dataFolder, left.pid)) {
    // PostgreSQL would take a stranger that now has this number for a server of its own.
    rmSync(join(state.dataFolder, 'postmaster.pid'), { force: true });
    return undefined;
  }
  if (left.ready && (await isOurServer(state, left.port))) {
    await prepareDatabase(state, left.port);
    return asCluster(state, left.pid, left.port, true);
  }
  await stopServer(state.dataFolder, left.pid);
  return undefined;
}
