import 'server-only';
import type { Actor } from '@/lib/domain/access/permissions';
import type { Body } from '@/lib/domain/document/body';
import { db } from '../db/client';
import { documentStream } from '../events';
import { type DocumentPage, findDocument, type KeptPage, writtenPage } from './find-document';
import { keptPageAsOf, keptRevisionPage } from './past-page';
import { presentThread, type StoredThread, storedThreads } from './thread';

export { type DocumentDto, type DocumentPage, findDocument, type KeptPage, type Past } from './find-document';

/** An earlier state: a revision with its annotations as they stand on it, or all as it was at a time. */
export type PastMoment = { revision: number } | { asOf: Date };

/**
 * A document with its text and everything attached to it, as this person may see it; null if there is none for them, or
 * none of that moment.
 */
export async function documentPage(
  slug: string,
  actor: Actor,
  moment?: PastMoment,
): Promise<DocumentPage | null> {
  return (await keptDocumentPage(slug, actor, moment))?.page ?? null;
}

/** `documentPage` with its JSON. The same objects as before while nothing happened to the document: they must not be changed. */
export async function keptDocumentPage(
  slug: string,
  actor: Actor,
  moment?: PastMoment,
): Promise<KeptPage | null> {
  const document = await findDocument(slug, actor);
  if (!document) return null;
  if (moment)
    return 'revision' in moment
      ? keptRevisionPage(document, moment.revision)
      : keptPageAsOf(document, moment.asOf, actor);
  const { body, threads, pages } = await snapshot(document.id, document.revision.id, document.sequence);
  // Names of people are no part of the events of a document.
  const key = JSON.stringify([actor?.id, actor?.role, document.addedBy]);
  const known = pages.get(key);
  if (known) return known;
  const target = { visibility: document.visibility, deleted: false };
  const annotations = threads.map((thread) => presentThread(thread, actor, target));
  const kept = writtenPage({ document, body, annotations, past: null });
  if (pages.size >= mostViewers) pages.clear();
  pages.set(key, kept);
  return kept;
}

type Snapshot = { body: Body; threads: StoredThread[]; pages: Map<string, KeptPage> };

/**
 * What a document looks like after its n-th event never changes, since every write appends one, so it is kept by that
 * number. The page of a busy document costs one query for most of its readers.
 */
const snapshots = new Map<string, Promise<Snapshot>>();
const mostSnapshots = 40;
/** Of one snapshot: readers without an account, and those who are signed in at the same time. */
const mostViewers = 20;

function snapshot(documentId: string, revisionId: string, sequence: number): Promise<Snapshot> {
  const stream = `${documentStream(documentId)}@`;
  const key = `${stream}${sequence}`;
  const known = snapshots.get(key);
  if (known) return known;
  const loading = loadSnapshot(documentId, revisionId);
  snapshots.set(key, loading);
  loading.catch(() => snapshots.delete(key));
  for (const other of snapshots.keys()) {
    // Nobody asks for what a document looked like before, unless they came at the same moment.
    const isEarlier = other.startsWith(stream) && other !== key;
    if (isEarlier || snapshots.size > mostSnapshots) snapshots.delete(other);
  }
  return loading;
}

async function loadSnapshot(documentId: string, revisionId: string): Promise<Snapshot> {
  const [revision, threads] = await Promise.all([
    db.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { body: true } }),
    storedThreads(documentId, revisionId),
  ]);
  return { body: revision.body as Body, threads, pages: new Map() };
}
