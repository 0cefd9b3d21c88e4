import 'server-only';
import type { Actor } from '@/lib/domain/access/permissions';
import type { AnchorState } from '@/lib/domain/anchoring';
import type { ChangeCounts } from '@/lib/domain/document/count-changes';
import { db } from '../db/client';
import { type DocumentDto, findDocument } from './find-document';

export type RevisionDto = {
  number: number;
  at: string;
  by: string;
  /** Whose words it holds beside its author's. */
  credits: string[];
  /** '' for the first. */
  summary: string;
  /** The revision its author began from; another than the one before it means that texts were merged. */
  basedOn: number | null;
  changes: ChangeCounts | null;
  /** How many annotations stand how on it; states in which none is are left out. */
  states: Partial<Record<AnchorState, number>>;
};

export type RevisionsPage = { document: DocumentDto; revisions: RevisionDto[]; page: number; pages: number };

const pageSize = 25;

/** The revisions of a document, newest first. Five queries a page, however many annotations there are. */
export async function revisionsPage(
  slug: string,
  requested: number,
  actor: Actor,
): Promise<RevisionsPage | null> {
  const document = await findDocument(slug, actor);
  if (!document) return null;
  const pages = Math.ceil(document.revision.number / pageSize);
  const page = Math.min(Math.max(1, requested), pages);
  const newest = document.revision.number - (page - 1) * pageSize;
  const rows = await db.revision.findMany({
    where: { documentId: document.id, number: { lte: newest, gt: newest - pageSize } },
    omit: { body: true, text: true },
    include: {
      author: { select: { name: true } },
      credits: { select: { person: { select: { name: true } } } },
    },
    orderBy: { number: 'desc' },
  });
  const states = await countStates(
    document.id,
    rows.map(({ id }) => id),
  );
  return {
    document,
    revisions: rows.map(({ id, number, createdAt, author, credits, summary, basedOn, changes }) => ({
      number,
      at: createdAt.toISOString(),
      by: author.name,
      credits: credits.map(({ person }) => person.name),
      summary,
      basedOn,
      changes: changes as ChangeCounts | null,
      states: states.get(id) ?? {},
    })),
    page,
    pages,
  };
}

/** Of annotations that are neither deleted nor closed. */
async function countStates(
  documentId: string,
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, RevisionDto['states']>> {
  const rows = await db.$queryRaw<{ revisionId: string; state: AnchorState; count: number }[]>`
    SELECT anchor."revisionId", anchor.state::text, count(*)::int AS count
    FROM "Anchor" anchor JOIN "Annotation" annotation ON annotation.id = anchor."annotationId"
    -- Of one document alone: otherwise all annotations that there are may be read to find these.
    WHERE annotation."documentId" = ${documentId} AND anchor."revisionId" = ANY(${revisionIds}::text[]) AND annotation."deletedAt" IS NULL AND NOT anchor.closed
    GROUP BY anchor."revisionId", anchor.state`;
  const counts = new Map<string, RevisionDto['states']>();
  for (const { revisionId, state, count } of rows)
    counts.set(revisionId, { ...counts.get(revisionId), [state]: count });
  return counts;
}
