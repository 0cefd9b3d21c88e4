import 'server-only';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type Actor, denial, type Permission, type Target } from '@/lib/domain/access/permissions';
import type { Failure, Result } from '@/lib/schemas/failure';
import { inTransaction, type Transaction } from './db/transaction';
import { appendEvents, lockStream, type NewEvent } from './events';
import { fail } from './failure';
import { log } from './log';

/** What a command did: its answer, and the events to append to its stream. */
export type Done<Output> = { ok: true; value: Output; events: NewEvent[] };

export type CommandContext<Input, Loaded> = {
  tx: Transaction;
  actor: Actor;
  input: Input;
  loaded: Loaded;
  now: Date;
};

/**
 * A write. `Input` is what the schema parses to; `Loaded` what the decision needs, read under the lock of the stream.
 * A failure returned by `load` or `run` rolls everything back.
 */
export type Command<Schema extends z.ZodType, Loaded, Output> = {
  name: string;
  input: Schema;
  /** The stream whose lock is held and to which the events go. */
  stream: (input: z.output<Schema>, actor: Actor) => string;
  /** The stream comes into being with this command. */
  createsStream?: true;
  load: (tx: Transaction, input: z.output<Schema>, actor: Actor) => Promise<Result<Loaded>>;
  /** Null: open to anybody; `run` decides (signing in, accepting an invitation). */
  permission: Permission | null;
  target: (loaded: Loaded) => Target;
  run: (
    context: CommandContext<z.output<Schema>, Loaded>,
  ) => Promise<Done<Output> | { ok: false; failure: Failure }>;
};

/** Names the types of a command from its parts. */
export function defineCommand<Schema extends z.ZodType, Loaded, Output>(
  command: Command<Schema, Loaded, Output>,
): Command<Schema, Loaded, Output> {
  return command;
}

class Abort extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

const orAbort = <T extends { ok: true }>(result: T | { ok: false; failure: Failure }): T => {
  if (!result.ok) throw new Abort(result.failure);
  return result;
};

/**
 * The chain that every write goes through: parse → transaction → lock → load → permission → run → events. Expected
 * failures come back as values; an unexpected error is logged under an id and comes back as that id.
 */
export async function perform<Schema extends z.ZodType, Loaded, Output>(
  command: Command<Schema, Loaded, Output>,
  actor: Actor,
  raw: z.input<Schema>,
  requestId: string = randomUUID(),
): Promise<Result<Output>> {
  const parsed = command.input.safeParse(raw);
  if (!parsed.success)
    return fail('invalid_input', {
      issues: parsed.error.issues.map(({ path, message }) => ({ path, message })),
    });
  const input = parsed.data;
  try {
    const value = await inTransaction(async (tx) => {
      const head = await lockStream(tx, command.stream(input, actor), command.createsStream ?? false);
      if (!head) throw new Abort({ code: 'not_found' });
      // Read under the lock, so that times follow the order of the events.
      const now = new Date();
      const loaded = orAbort(await command.load(tx, input, actor)).value;
      if (command.permission) {
        const reason = denial(actor, command.permission, command.target(loaded));
        if (reason) throw new Abort({ code: reason });
      }
      const done = orAbort(await command.run({ tx, actor, input, loaded, now }));
      await appendEvents(tx, head, actor?.id ?? null, done.events, now);
      return done.value;
    });
    log.info({ requestId, command: command.name, actorId: actor?.id }, 'done');
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Abort) {
      log.info({ requestId, command: command.name, actorId: actor?.id, code: error.failure.code }, 'refused');
      return { ok: false, failure: error.failure };
    }
    return unexpected(error, requestId, command.name);
  }
}

/** Logs an error nobody foresaw and answers with the id under which it is in the log. */
export function unexpected(
  error: unknown,
  requestId: string,
  where: string,
): { ok: false; failure: Failure } {
  log.error({ requestId, command: where, err: error }, 'unexpected error');
  return { ok: false, failure: { code: 'unexpected', errorId: requestId } };
}
