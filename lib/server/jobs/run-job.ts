import 'server-only';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { JobAnswer, JobRequest } from './job-thread';
import { type JobName, job, type jobs } from './jobs';

type Waiting = { resolve: (value: unknown) => void; reject: (error: unknown) => void };
type Thread = { worker: Worker; waiting: Map<number, Waiting> };

/** From this length (UTF-16 units or bytes of all texts) a job would keep other requests waiting for 50 ms or more. */
const LONG = 50_000;

let thread: Thread | null = null;
let lastId = 0;

/**
 * Does a job of jobs.ts and answers with what it returns, or throws what it throws. With long texts (`size`: of all
 * together) that happens in a thread, one job at a time, so that the server goes on answering others meanwhile. What goes in
 * and comes out is copied: plain data only.
 */
export async function runJob<Name extends JobName>(
  name: Name,
  size: number,
  ...args: Parameters<(typeof jobs)[Name]>
): Promise<ReturnType<(typeof jobs)[Name]>> {
  const value = size < LONG ? job(name)(...args) : await inThread(name, args);
  return value as ReturnType<(typeof jobs)[Name]>;
}

function inThread(name: JobName, args: unknown[]): Promise<unknown> {
  thread ??= startThread();
  const { worker, waiting } = thread;
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    // Throws if something cannot be copied: then nothing waits.
    worker.postMessage({ id, name, args } satisfies JobRequest);
    waiting.set(id, { resolve, reject });
    // Whoever ends while a job is being done would not wait for it.
    worker.ref();
  });
}

/** Runs outside of what the app is bundled to, as the scripts do. One that breaks fails its jobs; the next job has a new one. */
function startThread(): Thread {
  const run = resolve(/* turbopackIgnore: true */ process.cwd(), 'lib/scripts/run.js');
  const worker = new Worker(run, { argv: ['lib/server/jobs/job-thread.ts'] });
  const waiting = new Map<number, Waiting>();
  worker.on('message', (answer: JobAnswer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('error' in answer) one?.reject(answer.error);
    else one?.resolve(answer.value);
  });
  const end = (error: unknown) => {
    if (thread?.worker === worker) thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`the thread for jobs ended with code ${code}`)));
  return { worker, waiting };
}
