import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { commitmentTo, eventHash } from '@/lib/domain/event/chain';
import { Prisma } from './db/generated/client';
import type { Transaction } from './db/transaction';

/** The stream of things that happen to people: sign-ins, roles, invitations. */
export const peopleStream = 'people';

/** The stream of a document. */
export const documentStream = (documentId: string): string => `document:${documentId}`;

export type EventType =
  | 'document.imported'
  | 'document.updated'
  | 'document.revised'
  | 'annotation.created'
  | 'annotation.edited'
  | 'annotation.deleted'
  | 'annotation.restored'
  | 'dispute.moved'
  | 'anchor.confirmed'
  | 'anchor.moved'
  | 'anchor.closed'
  | 'anchor.reopened'
  | 'suggestion.accepted'
  | 'suggestion.declined'
  | 'person.created'
  | 'person.changed'
  | 'person.password_set'
  | 'invitation.created'
  | 'invitation.revoked'
  | 'session.opened'
  | 'session.closed';

export type NewEvent = {
  type: EventType;
  subjectId: string;
  /** Ids, numbers, states and hashes; no words that somebody wrote. */
  payload?: Prisma.InputJsonObject;
  /** The words the event is about, held only as a commitment. */
  content?: { salt: string; value: unknown };
};

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** 128 random bits for a commitment. */
export const newSalt = (): string => randomBytes(16).toString('base64url');

/** The end of a stream, read under its lock. */
export type StreamHead = { id: string; lastSequence: number; lastHash: string; lastAt: Date | null };

/**
 * Takes the lock under which everything about this stream happens, until the transaction ends. Null: there is no such
 * stream; with `create` it is made.
 */
export async function lockStream(tx: Transaction, id: string, create: boolean): Promise<StreamHead | null> {
  const [head] = create
    ? await tx.$queryRaw<StreamHead[]>`
        INSERT INTO "EventStream" (id) VALUES (${id}) ON CONFLICT (id) DO UPDATE SET id = EXCLUDED.id
        RETURNING id, "lastSequence", "lastHash", "lastAt"`
    : await tx.$queryRaw<StreamHead[]>`
        SELECT id, "lastSequence", "lastHash", "lastAt" FROM "EventStream" WHERE id = ${id} FOR UPDATE`;
  return head ?? null;
}

/**
 * When that happens which is about to: now, but later than everything in the stream before it, since the clocks of several
 * instances differ and any of them may be set back. What a document was like at a time follows from this.
 */
export function timeOfNext({ lastAt }: StreamHead): Date {
  return new Date(Math.max(Date.now(), lastAt ? lastAt.getTime() + 1 : 0));
}

/**
 * Appends events to a stream whose lock the transaction holds, each chained to the one before it. A trigger notifies
 * listeners of the new sequence number when the transaction commits.
 */
export async function appendEvents(
  tx: Transaction,
  head: StreamHead,
  actorId: string | null,
  events: readonly NewEvent[],
  now: Date,
): Promise<void> {
  if (events.length === 0) return;
  let { lastSequence: sequence, lastHash: previousHash } = head;
  const rows = events.map(({ type, subjectId, payload = {}, content }) => {
    sequence += 1;
    const commitment = content ? commitmentTo(content.value, content.salt, sha256) : null;
    const chained = { streamId: head.id, sequence, type, actorId, subjectId, payload, commitment };
    const hash = eventHash(previousHash, { ...chained, at: now.getTime() }, sha256);
    const row = Prisma.sql`(${head.id}, ${sequence}::int, ${type}, ${actorId}, ${subjectId},
      ${JSON.stringify(payload)}::jsonb, ${commitment}, ${previousHash}, ${hash}, ${now})`;
    previousHash = hash;
    return row;
  });
  await tx.$executeRaw`
    WITH appended AS (
      INSERT INTO "Event" ("streamId", sequence, type, "actorId", "subjectId", payload, commitment, "previousHash",
        hash, "createdAt")
      VALUES ${Prisma.join(rows)}
    )
    UPDATE "EventStream" SET "lastSequence" = ${sequence}::int, "lastHash" = ${previousHash}, "lastAt" = ${now}
    WHERE id = ${head.id}`;
}

/**
 * Recomputes the chain of a stream, or of a stretch of it that follows the event `before`. Returns the first sequence
 * number that does not fit, or null if all do.
 */
export function brokenLink(
  events: readonly {
    streamId: string;
    sequence: number;
    type: string;
    actorId: string | null;
    subjectId: string;
    payload: unknown;
    commitment: string | null;
    previousHash: string;
    hash: string;
    createdAt: Date;
  }[],
  before: { sequence: number; hash: string } = { sequence: 0, hash: '' },
): number | null {
  let previousHash = before.hash;
  for (const [index, { createdAt, hash, previousHash: claimed, ...event }] of events.entries()) {
    const { streamId, sequence, type, actorId, subjectId, payload, commitment } = event;
    const expected = eventHash(
      previousHash,
      { streamId, sequence, type, actorId, subjectId, payload, commitment, at: createdAt.getTime() },
      sha256,
    );
    if (sequence !== before.sequence + index + 1 || claimed !== previousHash || hash !== expected)
      return sequence;
    previousHash = hash;
  }
  return null;
}
