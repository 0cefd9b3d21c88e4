import type { Kept } from '@/lib/domain/anchoring';
import { type Anchored, type Impact, impactOf } from './impact';

export type ImpactRequest = {
  annotations: readonly Anchored[];
  before: string;
  after: string;
  kept: readonly Kept[];
};

export type ImpactThread = {
  /** What a change does; null if it was asked for something newer before this was begun, or was closed. */
  ask: (request: ImpactRequest) => Promise<Impact | null>;
  close: () => void;
};

type Job = { request: ImpactRequest; resolve: (impact: Impact | null) => void };

/**
 * Works out impacts beside the page, which stays free for keys: with 2,000 annotations that is most of 100 ms. Where the browser
 * has no such thread, or cannot load what it runs, the page does it itself.
 */
export function openImpactThread(): ImpactThread {
  let running: Job | null = null;
  let waiting: Job | null = null;
  let worker = makeWorker();

  function answer(impact: Impact): void {
    running?.resolve(impact);
    running = null;
    begin();
  }
  function begin(): void {
    if (running || !waiting) return;
    running = waiting;
    waiting = null;
    run(running);
  }
  function run({ request }: Job): void {
    if (worker) worker.postMessage(request);
    else answer(impactOf(request.annotations, request.before, request.after, request.kept));
  }

  worker?.addEventListener('message', ({ data }: MessageEvent<Impact>) => answer(data));
  worker?.addEventListener('error', () => {
    worker?.terminate();
    worker = null;
    if (running) run(running);
  });
  return {
    ask: (request) =>
      new Promise((resolve) => {
        waiting?.resolve(null);
        waiting = { request, resolve };
        begin();
      }),
    close() {
      worker?.terminate();
      for (const job of [running, waiting]) job?.resolve(null);
      running = null;
      waiting = null;
    },
  };
}

function makeWorker(): Worker | null {
  try {
    return new Worker(new URL('./impact-worker.ts', import.meta.url), { name: 'impact' });
  } catch {
    return null;
  }
}
