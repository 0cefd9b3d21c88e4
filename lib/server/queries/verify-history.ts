import 'server-only';
import { type Actor, can } from '@/lib/domain/access/permissions';
import type { Result } from '@/lib/schemas/failure';
import { db } from '../db/client';
import { brokenLink, documentStream } from '../events';
import { fail } from '../failure';
import { changedWords } from './changed-words';
import { findDocument } from './document-page';

export type ChainCheck = {
  /** How many events were checked. */
  events: number;
  /** Number of the first event that does not fit the one before it, or of which the words were changed; null: all fit. */
  brokenAt: number | null;
  /** Hash of the newest event. Noted down elsewhere, it proves later that nothing before it was changed. */
  hash: string;
};

type Link = { sequence: number; hash: string };

/** What this process knows of a stream. */
type Checked = {
  /** The newest event up to which all was well once. It stays, whatever is found later: a rewritten chain lacks it. */
  good: Link;
  brokenAt: number | null;
  /** When all of it was recomputed last, in milliseconds since 1970. */
  wholeAt: number;
};

type Running = { upTo: number; whole: boolean; check: Promise<ChainCheck> };

/** Events that are held in memory at once. */
const batch = 2_000;

/** How old, in milliseconds, may be what anybody is told of the part that was checked before. */
const trusted = 10 * 60_000;

/**
 * Makes the check of chains that remembers, for each stream, how far it came. Anybody may ask, so asking must cost little:
 * by default only what is new is recomputed, with the words that it is about, and that the event remembered last is still
 * what it was; one check a stream runs at a time, for all who ask meanwhile.
 *
 * What lies before the remembered event may have been changed since. So all is recomputed when the last time is ten
 * minutes ago, and whenever `whole` is asked for, as it is for those who answer for a history. It then has to pass through
 * the remembered hash, which a chain that somebody forged anew from its beginning does not. A break that was found is told
 * to everybody until all is recomputed.
 */
export function createChainChecks(now: () => number = Date.now) {
  // One small entry for each document, of which only editors make any.
  const known = new Map<string, Checked>();
  const running = new Map<string, Running>();

  /** Checks a stream of `upTo` events. Four queries for each 2,000 events that are recomputed. */
  async function check(streamId: string, upTo: number, whole: boolean): Promise<ChainCheck> {
    const other = running.get(streamId);
    if (other) {
      const answers = other.upTo >= upTo && (other.whole || !whole);
      if (answers) return other.check;
      await other.check.catch(() => undefined);
      return check(streamId, upTo, whole);
    }
    const started = recompute(streamId, upTo, whole).finally(() => running.delete(streamId));
    running.set(streamId, { upTo, whole, check: started });
    return started;
  }

  async function recompute(streamId: string, upTo: number, whole: boolean): Promise<ChainCheck> {
    const before = known.get(streamId);
    const isRecent = before !== undefined && now() - before.wholeAt < trusted;
    if (before && isRecent && !whole) {
      if (before.brokenAt !== null) return { events: upTo, brokenAt: before.brokenAt, hash: '' };
      return remember(streamId, upTo, await follow(streamId, before.good, upTo, before.good), before);
    }
    const wholeAt = now();
    const found = await follow(streamId, { sequence: 0, hash: '' }, upTo, before?.good);
    return remember(streamId, upTo, found, { good: { sequence: 0, hash: '' }, ...before, wholeAt });
  }

  function remember(
    streamId: string,
    upTo: number,
    { brokenAt, last }: Followed,
    { good, wholeAt }: Pick<Checked, 'good' | 'wholeAt'>,
  ): ChainCheck {
    const newer = brokenAt === null && last.sequence > good.sequence ? last : good;
    known.set(streamId, { good: newer, brokenAt, wholeAt });
    // Others may have checked further than this one asks for.
    return brokenAt === null
      ? { events: last.sequence, brokenAt, hash: last.hash }
      : { events: upTo, brokenAt, hash: '' };
  }

  return check;
}

type Followed = { brokenAt: number | null; last: Link };

/** Recomputes a chain from the event `from` (itself included; 0: from the beginning) to the event numbered `upTo`. */
async function follow(streamId: string, from: Link, upTo: number, good: Link | undefined): Promise<Followed> {
  let last: Link | null = from.sequence === 0 ? from : null;
  // What was counted once is looked for, even if the stream now says that it is shorter.
  const end = Math.max(upTo, good?.sequence ?? 0);
  let next = Math.max(1, from.sequence);
  while (next <= end) {
    const events = await db.event.findMany({
      where: { streamId, sequence: { gte: next, lte: end } },
      orderBy: { sequence: 'asc' },
      take: batch,
    });
    const newest = events.at(-1);
    // A missing end counts as broken: the stream says how many there are.
    if (!newest) return { brokenAt: next, last: from };
    // The first one follows an event that is not read again; what it says of that one is covered by its own hash.
    const previous = last ?? { sequence: next - 1, hash: events[0]?.previousHash ?? '' };
    const replaced = events.find(({ sequence, hash }) => sequence === good?.sequence && hash !== good.hash);
    const brokenAt =
      brokenLink(events, previous) ??
      replaced?.sequence ??
      (await changedWords(streamId, next, newest.sequence));
    if (brokenAt !== null) return { brokenAt, last: from };
    last = { sequence: newest.sequence, hash: newest.hash };
    next = newest.sequence + 1;
  }
  return { brokenAt: null, last: last ?? from };
}

const checkChain = createChainChecks();

/** Whether the history of a document is as it was written: for reviewers and admins all of it is recomputed each time. */
export async function verifyHistory(slug: string, actor: Actor): Promise<Result<ChainCheck>> {
  const document = await findDocument(slug, actor);
  if (!document) return fail('document_not_found');
  const target = { document: { visibility: document.visibility, deleted: false } };
  const whole = can(actor, 'history.recompute', target);
  return { ok: true, value: await checkChain(documentStream(document.id), document.sequence, whole) };
}
