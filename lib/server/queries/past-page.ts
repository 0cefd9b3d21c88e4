import 'server-only';
import { type Actor, can } from '@/lib/domain/access/permissions';
import type { Body } from '@/lib/domain/document/body';
import type { DocumentDetails } from '../commands/document-details';
import { db } from '../db/client';
import { documentStream } from '../events';
import { keepWithin } from '../keep-within';
import { type DocumentDto, type KeptPage, type Past, writtenPage } from './find-document';
import { presentThread, type StoredThread, storedThreads } from './thread';
import { threadsAsOf } from './threads-as-of';

/** Characters of JSON of earlier states that are held in memory. */
const CAPACITY = 60_000_000;

/** Earlier states are shown to all alike: nobody can do anything with them. */
const readers = null;

type RevisionRow = {
  id: string;
  number: number;
  textHash: string;
  summary: string;
  createdAt: Date;
  savedBy: string;
  body: Body;
};

const revisionPages = keepWithin<KeptPage | null>(CAPACITY, (kept) => kept?.json.length ?? 1_000);

/**
 * A revision of a document with the annotations as they stand on it and all that was said since; null if there is none of
 * that number. Kept until something happens to the document.
 */
export function keptRevisionPage(document: DocumentDto, number: number): Promise<KeptPage | null> {
  if (number > document.revision.number) return Promise.resolve(null);
  return revisionPages(`${document.id}@${document.sequence}#${number}`, async () => {
    const revision = await revisionRow(document.id, { number });
    if (!revision) return null;
    const threads = await storedThreads(document.id, revision.id);
    return written(
      document,
      revision,
      threads.map((thread) => asOfRevision(thread, number)),
      {
        kind: 'revision',
        at: null,
        withheld: 0,
      },
    );
  });
}

/** That later words of a passage made a dispute stale says nothing of this revision. */
function asOfRevision(thread: StoredThread, number: number): StoredThread {
  const { dispute } = thread;
  if (!dispute?.staleSince || dispute.staleSince <= number) return thread;
  return { ...thread, dispute: { ...dispute, staleSince: null } };
}

/** What never changes: a document after its n-th event. */
type State = {
  document: DocumentDto;
  revision: RevisionRow;
  threads: StoredThread[];
  pages: Map<string, KeptPage>;
  size: number;
};

const states = keepWithin<State | null>(CAPACITY, (state) => state?.size ?? 1_000);
/** Of one state: for those who may see what was deleted since and for all others, before and after a deletion. */
const MOST_PAGES = 4;

/**
 * A document as it was at a time: its text and details, its annotations, replies, citations and disputes, where they stood and
 * what they said. What was deleted since is shown to those alone who could bring it back. Null: it was not here yet, or the
 * time has not come.
 */
export async function keptPageAsOf(document: DocumentDto, at: Date, actor: Actor): Promise<KeptPage | null> {
  // The last thing may have been written by a clock that is ahead of this one.
  if (at > new Date() && at > new Date(document.asOf)) return null;
  const event = await lastEvent(document, at);
  if (!event) return null;
  const state = await states(`${document.id}@${event.sequence}`, () => loadState(document, event));
  if (!state) return null;

  const target = { visibility: document.visibility, deleted: false };
  const annotation = { authorId: '', deleted: true, kind: 'note', reliedOn: false } as const;
  const restores = can(actor, 'annotation.restore', { document: target, annotation });
  const key = JSON.stringify([at, restores, document.sequence, document.addedBy, document.visibility]);
  const known = state.pages.get(key);
  if (known) return known;
  const gone = restores ? new Set<string>() : await deletedNow(document.id);
  const kept = withoutDeleted(state.threads, gone);
  const page = written(
    { ...state.document, addedBy: document.addedBy },
    state.revision,
    kept.threads,
    { kind: 'as-of', at: at.toISOString(), withheld: kept.withheld },
    document.revision.number,
  );
  if (state.pages.size >= MOST_PAGES) state.pages.clear();
  state.pages.set(key, page);
  return page;
}

type EventRow = { sequence: number; createdAt: Date };

/** The last event of a document up to a time. Times follow the order of the events. */
async function lastEvent({ id, sequence, asOf }: DocumentDto, at: Date): Promise<EventRow | null> {
  if (at >= new Date(asOf)) return { sequence, createdAt: new Date(asOf) };
  return db.event.findFirst({
    where: { streamId: documentStream(id), createdAt: { lte: at } },
    orderBy: { sequence: 'desc' },
    select: { sequence: true, createdAt: true },
  });
}

async function loadState(document: DocumentDto, event: EventRow): Promise<State | null> {
  const at = event.createdAt;
  const revision = await revisionRow(document.id, { createdAt: { lte: at } });
  const details = await db.documentVersion.findFirst({
    where: { documentId: document.id, createdAt: { lte: at } },
    orderBy: { version: 'desc' },
    select: { version: true, details: true },
  });
  if (!revision || !details) return null;
  const threads = await threadsAsOf(document.id, revision, event);
  const then: DocumentDto = {
    ...document,
    ...(details.details as DocumentDetails & Pick<DocumentDto, 'title' | 'direction' | 'visibility'>),
    version: details.version,
    sequence: event.sequence,
    asOf: at.toISOString(),
  };
  const size = JSON.stringify([revision.body, threads]).length;
  return { document: then, revision, threads, pages: new Map(), size };
}

async function revisionRow(
  documentId: string,
  where: { number: number } | { createdAt: { lte: Date } },
): Promise<RevisionRow | null> {
  const row = await db.revision.findFirst({
    where: { documentId, ...where },
    orderBy: { number: 'desc' },
    include: { author: { select: { name: true } } },
    omit: { text: true },
  });
  return row && { ...row, savedBy: row.author.name, body: row.body as Body };
}

function written(
  document: DocumentDto,
  { id, number, textHash, createdAt, savedBy, summary, body }: RevisionRow,
  threads: readonly StoredThread[],
  past: Pick<Past, 'kind' | 'at' | 'withheld'>,
  newest = document.revision.number,
): KeptPage {
  const target = { visibility: document.visibility, deleted: false };
  return writtenPage({
    document: {
      ...document,
      revision: { id, number, textHash, createdAt: createdAt.toISOString() },
      can: [],
    },
    body,
    annotations: threads.map((thread) => presentThread(thread, readers, target)),
    past: { ...past, savedBy, summary, newest },
  });
}

async function deletedNow(documentId: string): Promise<ReadonlySet<string>> {
  const rows = await db.annotation.findMany({
    where: { documentId, deletedAt: { not: null } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** Leaves out annotations and replies; a reply that goes with its annotation is not counted by itself. */
function withoutDeleted(threads: readonly StoredThread[], gone: ReadonlySet<string>) {
  const present = threads.filter(({ id }) => !gone.has(id));
  let withheld = threads.length - present.length;
  const kept = present.map((thread) => {
    const replies = thread.replies.filter(({ id, deletedAt }) => deletedAt !== null || !gone.has(id));
    withheld += thread.replies.length - replies.length;
    return replies.length === thread.replies.length ? thread : { ...thread, replies };
  });
  return { threads: kept, withheld };
}
