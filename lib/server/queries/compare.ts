import 'server-only';
import type { Actor } from '@/lib/domain/access/permissions';
import type { AnchorState } from '@/lib/domain/anchoring';
import { changedMeaning } from '@/lib/domain/anchoring/meaning';
import type { Change } from '@/lib/domain/anchoring/reanchored';
import type { Body } from '@/lib/domain/document/body';
import type { Remark } from '@/lib/domain/remark/remark';
import { remarkText } from '@/lib/domain/remark/remark-text';
import { beginningOf } from '@/lib/domain/text/beginning-of';
import { db } from '../db/client';
import { type DocumentDto, findDocument } from './document-page';

/** A revision to choose from. */
export type RevisionDto = { number: number; createdAt: string; author: string; summary: string };

/** Where an annotation stood in one of the two; for an orphan `start` is where it stood and `exact` what it was on. */
export type ComparedAnchor = { state: AnchorState; start: number; exact: string; closed: boolean };

/** An annotation that stands otherwise in the second revision than in the first. */
export type ChangedAnnotation = {
  id: string;
  kind: 'note' | 'citation' | 'flag' | 'suggestion';
  author: string;
  /** The beginning of what it says. */
  words: string;
  before: ComparedAnchor;
  after: ComparedAnchor;
  /** What of the meaning of its passage changed. */
  changes: Change[];
};

export type Compared = {
  from: number;
  to: number;
  before: Body;
  after: Body;
  /** In the order of the second revision, and how many there are beside those. */
  annotations: ChangedAnnotation[];
  moreAnnotations: number;
};

export type ComparePage = {
  document: DocumentDto;
  /** Newest first. */
  revisions: RevisionDto[];
  /** Absent where one of the revisions is not there. */
  compared: Compared | null;
};

const MOST_REVISIONS = 500;
const MOST_ANNOTATIONS = 200;
const MOST_WORDS = 160;

/**
 * Two revisions of a document with the annotations that changed between them, as this person may see it; null if there is no
 * such document for them. Four queries.
 */
export async function comparePage(
  slug: string,
  numbers: { from: number; to: number } | null,
  actor: Actor,
): Promise<ComparePage | null> {
  const document = await findDocument(slug, actor);
  if (!document) return null;
  const newest = document.revision.number;
  const { from, to } = numbers ?? { from: newest - 1, to: newest };
  const [revisions, two] = await Promise.all([
    revisionsOf(document.id),
    db.revision.findMany({
      where: { documentId: document.id, number: { in: [from, to] } },
      select: { id: true, number: true, body: true },
    }),
  ]);
  const first = two.find(({ number }) => number === from);
  const second = two.find(({ number }) => number === to);
  if (!first || !second) return { document, revisions, compared: null };
  const rows = from === to ? [] : await changedAnnotations(document.id, first.id, second.id);
  return {
    document,
    revisions,
    compared: {
      from,
      to,
      before: first.body as Body,
      after: second.body as Body,
      annotations: rows.map((row) => present(row, to - from === 1)),
      moreAnnotations: (rows[0]?.total ?? 0) - rows.length,
    },
  };
}

async function revisionsOf(documentId: string): Promise<RevisionDto[]> {
  const rows = await db.revision.findMany({
    where: { documentId },
    orderBy: { number: 'desc' },
    take: MOST_REVISIONS,
    select: { number: true, createdAt: true, summary: true, author: { select: { name: true } } },
  });
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), author: row.author.name }));
}

type Row = {
  id: string;
  kind: ChangedAnnotation['kind'];
  author: string;
  /** The question of a flag or the source of a citation. */
  subject: string | null;
  remark: Remark;
  before: ComparedAnchor;
  after: ComparedAnchor & { changes: Change[] };
  total: number;
};

/**
 * Annotations whose words are others in the second revision, or who came to be moved, doubtful, lost, closed, or found again.
 * One that says "edited" where the words are the same as in the first was edited before.
 */
function changedAnnotations(documentId: string, first: string, second: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT annotation.id, annotation.kind::text, author.name AS author, annotation.remark,
      coalesce(dispute.question, citation.title) AS subject,
      json_build_object('state', was.state, 'start', was.start, 'exact', was.exact, 'closed', was.closed) AS before,
      json_build_object('state', now.state, 'start', now.start, 'exact', now.exact, 'closed', now.closed,
        'changes', now.changes) AS after,
      (count(*) OVER ())::int AS total
    FROM "Annotation" annotation
    JOIN "Person" author ON author.id = annotation."authorId"
    LEFT JOIN "Dispute" dispute ON dispute."annotationId" = annotation.id
    LEFT JOIN "Citation" citation ON citation."annotationId" = annotation.id
    JOIN "Anchor" was ON was."annotationId" = annotation.id AND was."revisionId" = ${first}
    JOIN "Anchor" now ON now."annotationId" = annotation.id AND now."revisionId" = ${second}
    WHERE annotation."documentId" = ${documentId} AND annotation."deletedAt" IS NULL
      AND (was.exact <> now.exact OR was.closed <> now.closed OR was.state <> now.state
        AND (now.state IN ('moved', 'suspect', 'orphaned') OR was.state IN ('suspect', 'orphaned')))
    ORDER BY now.start, now."end", annotation.id
    LIMIT ${MOST_ANNOTATIONS}`;
}

function present(
  { id, kind, author, subject, remark, before, after }: Row,
  areNeighbours: boolean,
): ChangedAnnotation {
  const { changes, ...now } = after;
  const words = beginningOf(subject ?? remarkText(remark), MOST_WORDS);
  const isThere = now.state !== 'orphaned' && before.state !== 'orphaned';
  // What is stored says what changed since the revision before.
  const found = areNeighbours ? changes : isThere ? changedMeaning(before.exact, now.exact) : [];
  return { id, kind, author, words, before, after: now, changes: found };
}
