import 'server-only';
import { type Actor, can, type Target } from '@/lib/domain/access/permissions';
import type { Body } from '@/lib/domain/document/body';
import { packPage } from '@/lib/domain/document/pack-page';
import { scriptJson } from '@/lib/domain/text/script-json';
import { db } from '../db/client';
import type { AnnotationDto } from './thread';

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
  /** When that happened: what is shown now is what `?as-of=` that time shows for good. */
  asOf: string;
  can: ('annotate' | 'update' | 'revise')[];
};

/** That a page shows an earlier state of a document, and which. */
export type Past = {
  kind: 'revision' | 'as-of';
  /** The time that was asked for, ISO 8601. */
  at: string | null;
  /** Who saved the revision shown, and what they said of it ('' for the first). */
  savedBy: string;
  summary: string;
  /** Number of the newest revision. */
  newest: number;
  /** How many annotations and replies of then were deleted since and are not shown to this viewer. */
  withheld: number;
};

export type DocumentPage = {
  document: DocumentDto;
  body: Body;
  annotations: AnnotationDto[];
  /** Null: what is shown is how it stands. */
  past: Past | null;
};

/** A page and its JSON, packed, as it is put into a script element. */
export type KeptPage = { page: DocumentPage; json: string };

export const writtenPage = (page: DocumentPage): KeptPage => ({ page, json: scriptJson(packPage(page)) });

type Row = Omit<DocumentDto, 'createdAt' | 'revision' | 'can' | 'asOf'> & {
  createdAt: Date;
  happenedAt: Date;
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
      revision."createdAt" AS "revisedAt", revision."textHash", stream."lastSequence" AS sequence,
      coalesce(event."createdAt", document."updatedAt") AS "happenedAt"
    FROM "Document" document
    JOIN "Revision" revision ON revision."documentId" = document.id AND revision.number = document."revisionNumber"
    JOIN "Person" adder ON adder.id = document."createdById"
    JOIN "EventStream" stream ON stream.id = 'document:' || document.id
    -- A document whose history was cut off can still be read, so that its check can say so.
    LEFT JOIN "Event" event ON event."streamId" = stream.id AND event.sequence = stream."lastSequence"
    WHERE slug = ${slug}`;
  if (!row) return null;
  const { deletedAt, revisionId, revisionNumber, revisedAt, textHash, createdAt, happenedAt, ...rest } = row;
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
    asOf: happenedAt.toISOString(),
    revision: { id: revisionId, number: revisionNumber, createdAt: revisedAt.toISOString(), textHash },
    can: abilities.filter(([, permission]) => can(actor, permission, target)).map(([ability]) => ability),
  };
}
