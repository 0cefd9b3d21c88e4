import 'server-only';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type Actor, denial, type Permission, type Target } from '@/lib/domain/access/permissions';
import type { Failure, Result } from '@/lib/schemas/failure';
import { db } from './db/client';
import { inTransaction, type Transaction } from './db/transaction';
import { appendEvents, lockStream, type NewEvent, timeOfNext } from './events';
import { fail } from './failure';
import { log } from './log';

/** What a command did: its answer, and the events to append to its stream. */
export type Done<Output> = { ok: true; value: Output; events: NewEvent[] };

export type CommandContext<Input, Loaded, Prepared> = {
  tx: Transaction;
  actor: Actor;
  input: Input;
  loaded: Loaded;
  prepared: Prepared;
  now: Date;
};

/**
 * A write. `Input` is what the schema parses to; `Loaded` what the decision needs, read under the lock of the stream;
 * `Prepared` what took time and was made before. A failure returned by `prepare` ends it before anything is locked, one
 * returned by `load` or `run` rolls everything back.
 */
export type Command<Schema extends z.ZodType, Loaded, Output, Prepared = undefined> = {
  name: string;
  input: Schema;
  /** The stream whose lock is held and to which the events go. */
  stream: (input: z.output<Schema>, actor: Actor) => string;
  /** The stream comes into being with this command. */
  createsStream?: true;
  load: (tx: Transaction, input: z.output<Schema>, actor: Actor) => Promise<Result<Loaded>>;
  /**
   * Work that takes long (reading a file, finding thousands of anchors again), done once before the transaction, so that
   * nobody waits for its lock meanwhile. It is spent on nobody who may not: what `load` reads and the permission are
   * looked at first. `loaded` may be out of date by the time of `run`, which gets what was loaded anew under the lock:
   * what was made for another state (a revision that is no longer the newest) `run` refuses.
   */
  prepare?: (context: { actor: Actor; input: z.output<Schema>; loaded: Loaded }) => Promise<Result<Prepared>>;
  /** Null: open to anybody; `run` decides (signing in, accepting an invitation). */
  permission: Permission | null;
  target: (loaded: Loaded) => Target;
  run: (
    context: CommandContext<z.output<Schema>, Loaded, Prepared>,
  ) => Promise<Done<Output> | { ok: false; failure: Failure }>;
};

/** Names the types of a command from its parts. */
export function defineCommand<Schema extends z.ZodType, Loaded, Output, Prepared = undefined>(
  command: Command<Schema, Loaded, Output, Prepared>,
): Command<Schema, Loaded, Output, Prepared> {
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
 * The chain that every write goes through: parse → transaction → lock → who asks → load → permission → run → events. A
 * command with `prepare` goes load → permission → prepare before its transaction, and everything again within. Expected
 * failures come back as values; an unexpected error is logged under an id and comes back as that id.
 */
export async function perform<Schema extends z.ZodType, Loaded, Output, Prepared = undefined>(
  command: Command<Schema, Loaded, Output, Prepared>,
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
    const prepared = await prepare(command, actor, input);
    const value = await inTransaction(async (tx) => {
      const head = await lockStream(tx, command.stream(input, actor), command.createsStream ?? false);
      // That of the people is always there. A document that is not answers as a draft that somebody may not see.
      if (!head) throw new Abort({ code: 'document_not_found' });
      // While they prepared or waited for the lock they may have been disabled or got another role.
      const actorNow = await readAgain(tx, actor);
      const now = timeOfNext(head);
      const loaded = await loadAllowed(tx, command, actorNow, input);
      const done = orAbort(await command.run({ tx, actor: actorNow, input, loaded, prepared, now }));
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

/** What the command needs to know, if the actor may do with it what they ask. */
async function loadAllowed<Schema extends z.ZodType, Loaded, Output, Prepared>(
  tx: Transaction,
  command: Command<Schema, Loaded, Output, Prepared>,
  actor: Actor,
  input: z.output<Schema>,
): Promise<Loaded> {
  const loaded = orAbort(await command.load(tx, input, actor)).value;
  if (command.permission) {
    const reason = denial(actor, command.permission, command.target(loaded));
    if (reason) throw new Abort({ code: reason });
  }
  return loaded;
}

async function prepare<Schema extends z.ZodType, Loaded, Output, Prepared>(
  command: Command<Schema, Loaded, Output, Prepared>,
  actor: Actor,
  input: z.output<Schema>,
): Promise<Prepared> {
  // Without the step nothing is prepared, and `Prepared` is undefined.
  if (!command.prepare) return undefined as Prepared;
  const loaded = await loadAllowed(db, command, actor, input);
  return orAbort(await command.prepare({ actor, input, loaded })).value;
}

/** The same person as the database knows them now; null once they are disabled. */
async function readAgain(tx: Transaction, actor: Actor): Promise<Actor> {
  if (!actor) return null;
  const [person] = await tx.$queryRaw<NonNullable<Actor>[]>`
    SELECT id, role::text FROM "Person" WHERE id = ${actor.id} AND "disabledAt" IS NULL`;
  return person ?? null;
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
