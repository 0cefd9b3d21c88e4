import 'server-only';
import { type Actor, can, type Target } from '@/lib/domain/access/permissions';
import type { Body } from '@/lib/domain/document/body';
import { db } from '../db/client';
import { documentStream } from '../events';
import { type AnnotationDto, presentThread, type StoredThread, storedThreads } from './thread';

export type DocumentDto = {
  id: string;
  slug: string;
  title: string;
  language: string | null;
  direction: 'ltr' | 'rtl';
  visibility: 'public' | 'draft';
  sourceUrl: string | null;
  publisher: string | null;
  licence: string | null;
  contentNotice: string | null;
  isSample: boolean;
  version: number;
  createdAt: string;
  addedBy: string;
  revision: { id: string; number: number; createdAt: string; textHash: string };
  /** Number of the last event that what is shown takes in; the page follows from here. */
  sequence: number;
  can: ('annotate' | 'update' | 'revise')[];
};

export type DocumentPage = { document: DocumentDto; body: Body; annotations: AnnotationDto[] };

type Row = Omit<DocumentDto, 'createdAt' | 'revision' | 'can'> & {
  createdAt: Date;
  deletedAt: Date | null;
  revisionId: string;
  revisionNumber: number;
  revisedAt: Date;
  textHash: string;
};

/** A document by its slug as this person may see it, without its text; null if there is none for them. One query. */
export async function findDocument(slug: string, actor: Actor): Promise<DocumentDto | null> {
  if (!/^[a-z0-9-]+$/.test(slug)) return null;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT document.id, slug, title, language, direction, visibility::text, "sourceUrl", publisher, licence,
      "contentNotice", document."isSample", document.version, document."createdAt", document."deletedAt",
      adder.name AS "addedBy", revision.id AS "revisionId", revision.number AS "revisionNumber",
      revision."createdAt" AS "revisedAt", revision."textHash", stream."lastSequence" AS sequence
    FROM "Document" document
    JOIN "Revision" revision ON revision."documentId" = document.id AND revision.number = document."revisionNumber"
    JOIN "Person" adder ON adder.id = document."createdById"
    JOIN "EventStream" stream ON stream.id = 'document:' || document.id
    WHERE slug = ${slug}`;
  if (!row) return null;
  const { deletedAt, revisionId, revisionNumber, revisedAt, textHash, createdAt, ...rest } = row;
  const target: Target = { document: { visibility: row.visibility, deleted: deletedAt !== null } };
  if (!can(actor, 'document.read', target)) return null;
  const abilities = [
    ['annotate', 'annotation.create'],
    ['update', 'document.update'],
    ['revise', 'document.revise'],
  ] as const;
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    revision: { id: revisionId, number: revisionNumber, createdAt: revisedAt.toISOString(), textHash },
    can: abilities.filter(([, permission]) => can(actor, permission, target)).map(([ability]) => ability),
  };
}

/** A document with its text and everything attached to it, as this person may see it. */
export async function documentPage(slug: string, actor: Actor): Promise<DocumentPage | null> {
  return (await keptDocumentPage(slug, actor))?.page ?? null;
}

/** A page and its JSON, in which no `<` stands, so that it may be put into a script element. */
export type KeptPage = { page: DocumentPage; json: string };

/** `documentPage` with its JSON. The same objects as before while nothing happened to the document: they must not be changed. */
export async function keptDocumentPage(slug: string, actor: Actor): Promise<KeptPage | null> {
  const document = await findDocument(slug, actor);
  if (!document) return null;
  const { body, threads, pages } = await snapshot(document.id, document.revision.id, document.sequence);
  // Names of people are no part of the events of a document.
  const key = JSON.stringify([actor?.id, actor?.role, document.addedBy]);
  const known = pages.get(key);
  if (known) return known;
  const target = { visibility: document.visibility, deleted: false };
  const page = { document, body, annotations: threads.map((thread) => presentThread(thread, actor, target)) };
  const kept = { page, json: JSON.stringify(page).replaceAll('<', '\\u003c') };
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
