import { type ChildProcess, spawn } from 'node:child_process';
import { endProcess } from './child.js';
import { SetupProblem } from './problem.js';
import { atShutdown } from './shutdown.js';

const START_TIMEOUT = 60_000;
/** A page leaves much garbage behind; with room for it (megabytes) a request costs a seventh less (bench/pages.ts). */
const YOUNG_GENERATION = '--max-semi-space-size=64';

/** How long open requests may take once the end was asked for. */
const STOP_PATIENCE = 5_000;

/** A Next server that is our child; it ends before what was opened earlier. */
export interface NextServer {
  pid: number | undefined;
  /** Resolves to the exit code once it has ended. */
  ended: Promise<number>;
}

/**
 * Starts Next on a port of the loopback address and waits until it answers.
 * @param output where its words go: ours, or an open file
 */
export async function startNext(
  mode: 'start' | 'dev',
  port: number,
  environment: Record<string, string | undefined>,
  output: 'inherit' | number = 'inherit',
): Promise<NextServer> {
  const child = spawn(
    process.execPath,
    [
      YOUNG_GENERATION,
      ...['--import', new URL('./die-with-parent.js', import.meta.url).href],
      ...['node_modules/next/dist/bin/next', mode, '--hostname', '127.0.0.1', '--port', String(port)],
    ],
    {
      stdio: ['ignore', output, output, 'ipc'],
      detached: process.platform !== 'win32',
      env: {
        ...process.env,
        ...environment,
        NODE_ENV: mode === 'dev' ? 'development' : 'production',
        NEXT_TELEMETRY_DISABLED: '1',
      },
    },
  );
  atShutdown(() => endProcess(child, STOP_PATIENCE));
  const ended = new Promise<number>((settle) => {
    child.once('exit', (code) => settle(code ?? 1));
    child.once('error', () => settle(1));
  });
  await answering(child, port);
  return { pid: child.pid, ended };
}

/** Waits for an answer, whatever it says. */
async function answering(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT;
  while (child.exitCode === null && child.signalCode === null) {
    try {
      await fetch(`http://127.0.0.1:${port}/health/live`, { signal: AbortSignal.timeout(START_TIMEOUT) });
      return;
    } catch {
      if (Date.now() > deadline) throw new SetupProblem(`The app does not answer on port ${port}.`);
      await new Promise((wake) => setTimeout(wake, 50));
    }
  }
  throw new SetupProblem('The app did not start: see what it said last.');
}
