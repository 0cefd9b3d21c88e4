import type { Failure, Result } from '@/lib/schemas/failure';

/** How long an answer is waited for, in milliseconds, once all is sent. */
const PATIENCE = 15_000;
/** Characters that even a slow connection takes in a millisecond: a long text takes minutes there, and is not lost. */
const SLOWEST = 4;

/**
 * Sends JSON to one of our routes, and whom the page was made for: somebody else may have signed in since, in another window.
 * Whatever goes wrong on the way is the failure `offline`; nothing is thrown.
 */
export function post<T>(path: string, input: unknown): Promise<Result<T>> {
  return request<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-viewer': document.body.dataset.viewer ?? '' },
    body: JSON.stringify(input),
  });
}

/** Reads JSON from one of our routes, likewise. */
export function read<T>(path: string): Promise<Result<T>> {
  return request<T>(path, { headers: { accept: 'application/json' } });
}

async function request<T>(
  path: string,
  init: Omit<RequestInit, 'body'> & { body?: string },
): Promise<Result<T>> {
  const patience = PATIENCE + (init.body?.length ?? 0) / SLOWEST;
  try {
    const response = await fetch(path, { ...init, signal: AbortSignal.timeout(patience) });
    const answer: unknown = await response.json();
    if (response.ok && isRecord(answer) && 'value' in answer) return { ok: true, value: answer.value as T };
    if (isRecord(answer) && isRecord(answer.failure) && typeof answer.failure.code === 'string') {
      return { ok: false, failure: answer.failure as Failure };
    }
    return { ok: false, failure: { code: 'unexpected' } };
  } catch {
    return { ok: false, failure: { code: 'offline' } };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
