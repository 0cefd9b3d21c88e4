import 'server-only';
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterOptions } from './cluster';
import type { ClusterState } from './cluster-state';
import { randomFreePort } from './free-port';
import type { PostgresBinaries } from './postgres-binaries';
import { isServerOf, readPostmasterFile, serverEnded } from './postmaster-file';
import { processIdentity } from './process-identity';
import type { Account } from './run-as';
import { SetupProblem } from './setup-problem';

const START_TIMEOUT = 60_000;
const STOP_TIMEOUT = 20_000;

/** For throw-away data: many tests connect at once, and nothing has to survive a power cut. */
const THROW_AWAY_SETTINGS = {
  max_connections: '300',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** Starts the server in a session of its own, so that Ctrl-C reaches us alone and the app can end before its database. */
export async function launchServer(
  binaries: PostgresBinaries,
  state: ClusterState,
  account: Account | undefined,
  options: ClusterOptions,
): Promise<{ pid: number; port: number }> {
  const port = await randomFreePort();
  const logFile = join(options.folder, 'postgres.log');
  const log = openSync(logFile, 'w', 0o600);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Lets the app ask the database itself whether it is the embedded one.
    'variorum.embedded': 'on',
    ...(options.durable ? {} : THROW_AWAY_SETTINGS),
  };
  const child = spawn(
    binaries.postgres,
    [
      '-D',
      state.dataFolder,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...processIdentity(account), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  let ended: string | undefined;
  child.once('error', (error) => {
    ended = error.message;
  });
  child.once('exit', (code, signal) => {
    ended ??= `it ended with ${signal ?? `code ${code}`}`;
  });
  child.unref();
  const deadline = Date.now() + START_TIMEOUT;
  for (;;) {
    const running = readPostmasterFile(state.dataFolder);
    if (running?.ready && running.pid === child.pid) return { pid: running.pid, port };
    if (ended === undefined && Date.now() > deadline)
      ended = `it was not ready after ${START_TIMEOUT / 1000} seconds`;
    if (ended !== undefined) {
      child.kill('SIGQUIT');
      const lines = readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n');
      throw new SetupProblem(
        `The embedded PostgreSQL did not start: ${ended}. Its log (${logFile}) ends with:\n${lines}`,
      );
    }
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

/** SIGINT asks for a fast shutdown, SIGQUIT for one at once (the next start then recovers from the log). */
export async function stopServer(dataFolder: string, pid: number): Promise<void> {
  if (!isServerOf(dataFolder, pid)) return;
  process.kill(pid, 'SIGINT');
  if (await serverEnded(dataFolder, pid, STOP_TIMEOUT)) return;
  process.kill(pid, 'SIGQUIT');
  await serverEnded(dataFolder, pid, STOP_TIMEOUT);
}
