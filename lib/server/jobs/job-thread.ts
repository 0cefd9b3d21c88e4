/** The thread in which jobs are done: one after another, in the order in which they come. */
import 'server-only';
import { parentPort } from 'node:worker_threads';
import { type JobName, job } from './jobs';

export type JobRequest = { id: number; name: JobName; args: unknown[] };
export type JobAnswer = { id: number } & ({ value: unknown } | { error: unknown });

parentPort?.on('message', ({ id, name, args }: JobRequest) => {
  parentPort?.postMessage(answer(id, name, args));
});

function answer(id: number, name: JobName, args: unknown[]): JobAnswer {
  try {
    return { id, value: job(name)(...args) };
  } catch (error) {
    return { id, error };
  }
}
