import 'server-only';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '@/lib/domain/access/permissions';
import type { Failure, Result } from '@/lib/schemas/failure';
import { fail, httpStatus } from './failure';
import { isOwnOrigin } from './origin';
import { type Command, perform, unexpected } from './perform';
import { viewer } from './session';

/** A request body larger than this is refused unread. Every JSON a route takes is far smaller. */
const mostBytes = 1_000_000;

/**
 * Makes the handler of a POST route of a command: origin → body → session → the chain of `perform` → JSON. What the address
 * names (an id) is part of the input.
 */
export function defineRoute<Schema extends z.ZodType, Loaded, Output, Prepared>(
  command: Command<Schema, Loaded, Output, Prepared>,
) {
  return async (
    request: Request,
    context: { params: Promise<Record<string, string>> },
  ): Promise<Response> => {
    const requestId = requestIdOf(request);
    if (!isOwnOrigin(request.headers)) return failureResponse({ code: 'wrong_origin' });
    const body = await readJson(request);
    if (!body.ok) return failureResponse(body.failure);
    const input = { ...(body.value as object), ...(await context.params) } as z.input<Schema>;
    return resultResponse(await perform(command, await viewer(), input, requestId));
  };
}

/** Makes the handler of a GET route: session → parse → read → JSON. Reads check for themselves what may be seen. */
export function defineReadRoute<Schema extends z.ZodType, Output>(
  name: string,
  schema: Schema,
  read: (input: z.output<Schema>, actor: Actor) => Promise<Result<Output>>,
) {
  return async (
    request: Request,
    context: { params: Promise<Record<string, string>> },
  ): Promise<Response> => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const parsed = schema.safeParse({ ...query, ...(await context.params) });
    if (!parsed.success) return failureResponse({ code: 'invalid_input' });
    try {
      return resultResponse(await read(parsed.data, await viewer()));
    } catch (error) {
      return failureResponse(unexpected(error, requestIdOf(request), name).failure);
    }
  };
}

function requestIdOf(request: Request): string {
  return request.headers.get('x-request-id') ?? randomUUID();
}

async function readJson(request: Request): Promise<Result<unknown>> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return fail('invalid_input');
  if (Number(request.headers.get('content-length') ?? mostBytes) >= mostBytes) return fail('invalid_input');
  try {
    return { ok: true, value: await request.json() };
  } catch {
    return fail('invalid_input');
  }
}

function resultResponse(result: Result<unknown>): Response {
  return result.ok ? json(200, { value: result.value }) : failureResponse(result.failure);
}

function failureResponse(failure: Failure): Response {
  return json(httpStatus(failure.code), { failure });
}

function json(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
