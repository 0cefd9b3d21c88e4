import 'server-only';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '@/lib/domain/access/permissions';
import type { Failure, Result } from '@/lib/schemas/failure';
import { fail, httpStatus } from './failure';
import { isOwnOrigin } from './origin';
import { type Command, perform, unexpected } from './perform';
import { viewer } from './session';

/** A request body larger than this is refused unread. Every JSON a route takes is far smaller, but for whole texts. */
const usualBytes = 1_000_000;
/** What a route takes that a whole text is sent to, from people who are signed in: as much as next.config.js lets through. */
export const BYTES_OF_A_TEXT = 12_000_000;

type Context = { params: Promise<Record<string, string>> };

/**
 * Makes the handler of a POST route of a command: origin → session → body → the chain of `perform` → JSON. What the
 * address says (`[documentId]`) goes into the input, before what the body says. A page that names whom it was made for
 * (`x-viewer`) is refused once somebody else has signed in: nobody's words are put down to another.
 */
export function defineRoute<Schema extends z.ZodType, Loaded, Output, Prepared>(
  command: Command<Schema, Loaded, Output, Prepared>,
  { mostBytes = usualBytes }: { mostBytes?: number } = {},
) {
  return async (request: Request, context: Context): Promise<Response> => {
    const requestId = requestIdOf(request);
    if (!isOwnOrigin(request.headers)) return failureResponse({ code: 'wrong_origin' });
    const actor = await viewer();
    if (actor && (request.headers.get('x-viewer') ?? actor.id) !== actor.id)
      return failureResponse({ code: 'somebody_else' });
    const body = await readJson(request, actor ? mostBytes : usualBytes);
    if (!body.ok) return failureResponse(body.failure);
    const input = { ...body.value, ...(await context.params) };
    return resultResponse(await perform(command, actor, input as z.input<Schema>, requestId));
  };
}

/** Makes the handler of a GET route: session → parse → read → JSON. Reads check for themselves what may be seen. */
export function defineReadRoute<Schema extends z.ZodType, Output>(
  name: string,
  schema: Schema,
  read: (input: z.output<Schema>, actor: Actor) => Promise<Result<Output>>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
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

async function readJson(request: Request, mostBytes: number): Promise<Result<object>> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return fail('invalid_input');
  if (Number(request.headers.get('content-length') ?? mostBytes) >= mostBytes) return fail('invalid_input');
  try {
    const value: unknown = await request.json();
    return typeof value === 'object' && value !== null ? { ok: true, value } : fail('invalid_input');
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
