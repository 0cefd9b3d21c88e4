import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { type Actor, denial } from '@/lib/domain/access/permissions';
import type { Carried, Change } from '@/lib/domain/anchoring';
import type { Body } from '@/lib/domain/document/body';
import type { ChangeCounts } from '@/lib/domain/document/count-changes';
import { canonicalText } from '@/lib/domain/text/canonical';
import type { RenderLabels } from '@/lib/domain/text/render-text';
import type { Result } from '@/lib/schemas/failure';
import { db } from '../db/client';
import { fail } from '../failure';
import { runJob } from '../jobs/run-job';
import { type ImportPreview, type ReadPreview, readPreview, type Source } from './import-preview';

/** What becomes of an annotation whose words a new text changes. */
export type AffectedAnnotation = {
  id: string;
  kind: 'note' | 'citation' | 'flag' | 'suggestion';
  author: string;
  state: 'edited' | 'suspect' | 'orphaned';
  /** The passage as it stands, and as it would; '' where it would be gone. */
  before: string;
  after: string;
  /** What of its meaning changes. */
  changes: readonly Change[];
};

/** What a new text would do to the newest revision and to what stands on it. */
export type RevisionEffect = {
  /** Number of the newest revision. */
  basedOn: number;
  isUnchanged: boolean;
  changes: ChangeCounts;
  /** How many annotations stay as they are, move with their words, are reworded, need a person, or lose their passage. */
  counts: Record<'stay' | 'moved' | AffectedAnnotation['state'], number>;
  /** The gravest first, at most fifty. */
  affected: AffectedAnnotation[];
};

export type ReimportPreview =
  | (ReadPreview & { effect: RevisionEffect })
  | Extract<ImportPreview, { ok: false }>;

const mostAffected = 50;
const gravest = ['suspect', 'orphaned', 'edited'] as const;

/** Reads a file as a re-import would, and says what it would change; nothing is stored. For whoever may revise. Three queries. */
export async function reimportPreview(
  { documentId, ...source }: Source & { documentId: string },
  whole: boolean,
  labels: RenderLabels,
  actor: Actor,
): Promise<Result<ReimportPreview>> {
  const document = await db.document.findUnique({
    where: { id: documentId },
    select: { visibility: true, deletedAt: true, revisionNumber: true },
  });
  const target = document && { visibility: document.visibility, deleted: document.deletedAt !== null };
  const refusal = denial(actor, 'document.revise', target ? { document: target } : {});
  if (refusal || !document) return fail(refusal ?? 'document_not_found');
  const read = await readPreview(source, whole, labels);
  if (!('body' in read)) return { ok: true, value: read.preview };
  const effect = await effectOf(documentId, document.revisionNumber, read.body);
  return { ok: true, value: { ...read.preview, effect } };
}

async function effectOf(documentId: string, number: number, body: Body): Promise<RevisionEffect> {
  const base = await db.revision.findUniqueOrThrow({
    where: { documentId_number: { documentId, number } },
    select: { id: true, body: true, text: true },
  });
  const anchors = await db.anchor.findMany({
    where: { revisionId: base.id, closed: false, annotation: { deletedAt: null, parentId: null } },
    include: { annotation: { select: { kind: true, author: { select: { name: true } } } } },
    orderBy: [{ start: 'asc' }, { annotationId: 'asc' }],
  });
  const before = base.body as Body;
  const standing = anchors.map((anchor) => ({ ...anchor, changes: anchor.changes as Change[] }));
  const text = canonicalText(body);
  const size = base.text.length + text.length;
  const carried = await runJob('carryAnchors', size, base.text, text, standing);
  const counts = { stay: 0, moved: 0, edited: 0, suspect: 0, orphaned: 0 };
  const affected: AffectedAnnotation[] = [];
  for (const [index, now] of carried.entries()) {
    const { annotationId: id, annotation, exact } = anchors[index] ?? {};
    const state = affectedState(now);
    counts[state ?? (now.state === 'moved' ? 'moved' : 'stay')] += 1;
    if (!state || !id || !annotation || annotation.kind === 'reply') continue;
    affected.push({
      ...{ id, kind: annotation.kind, author: annotation.author.name, state, before: exact ?? '' },
      ...{ after: state === 'orphaned' ? '' : now.exact, changes: now.changes },
    });
  }
  const rank = ({ state }: AffectedAnnotation) => gravest.indexOf(state);
  affected.sort((a, b) => rank(a) - rank(b));
  return {
    basedOn: number,
    isUnchanged: isDeepStrictEqual(before, body),
    changes: await runJob('countChanges', size, before, body),
    counts,
    affected: affected.slice(0, mostAffected),
  };
}

/** How an annotation stands whose words the new text changes; null: it does not. */
const affectedState = ({ changed, state }: Carried): AffectedAnnotation['state'] | null =>
  changed && state !== 'exact' && state !== 'moved' ? state : null;
