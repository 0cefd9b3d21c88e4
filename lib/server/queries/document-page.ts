import 'server-only';
import type { Actor } from '@/lib/domain/access/permissions';
import type { Body } from '@/lib/domain/document/body';
import { db } from '../db/client';
import { keepWithin } from '../keep-within';
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
  const state = `${document.id}@${document.sequence}`;
  // Names of people are no part of the events of a document.
  return pages(JSON.stringify([state, actor?.id, actor?.role, document.addedBy]), async () => {
    const { body, threads } = await states(state, () => loadState(document.id, document.revision.id));
    const target = { visibility: document.visibility, deleted: false };
    const annotations = threads.map((thread) => presentThread(thread, actor, target));
    return writtenPage({ document, body, annotations, past: null });
  });
}

/** Characters of JSON that are held in memory, of states and of pages each. */
const CAPACITY = 60_000_000;

type State = { body: Body; threads: StoredThread[] };

/**
 * What a document looks like after its n-th event never changes, since every write appends one, so it is kept by that
 * number, and as a page for each who looks. The page of a busy document costs one query for most of its readers.
 */
const states = keepWithin<State>(CAPACITY, (state) => JSON.stringify(state).length);
const pages = keepWithin<KeptPage>(CAPACITY, ({ json }) => json.length);

async function loadState(documentId: string, revisionId: string): Promise<State> {
  const [revision, threads] = await Promise.all([
    db.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { body: true } }),
    storedThreads(documentId, revisionId),
  ]);
  return { body: revision.body as Body, threads };
}
