import type { Failure, Result } from '@/lib/schemas/failure';
import type { AnchorDto, AnnotationDto } from '@/lib/server/queries/thread';
import type { ReaderState } from '../reader/reader-context';
import type { CheckedContent } from './check-draft';
import { holdDraft } from './draft-lock';
import type { Draft, Drafts } from './drafts';
import { outgoing } from './outbox';
import { post } from './post';
import { sameContent } from './same-content';

/** The page's state as it is at each moment: sending takes longer than a render. */
export type ReaderNow = { readonly current: ReaderState };

/** The server may have got it although we heard nothing. */
const isUnclear = ({ code }: Failure) => code === 'offline' || code === 'unexpected';

/** The pending annotation that stands for a draft until the server has it. */
export const pendingId = (key: string) => `pending-${key}`;

/**
 * Sends a new annotation or a reply. It is shown at once; if sending fails it stays, says why, and can be sent again: the same
 * key makes the same row. The draft is dropped only when the server has its words.
 */
export async function sendDraft(
  draft: Draft,
  content: CheckedContent,
  drafts: Drafts,
  reader: ReaderNow,
): Promise<Result<{ id: string }>> {
  const { key, documentId, target } = draft;
  const inDoubt: Draft = { ...draft, maybeSent: true };
  drafts.save(inDoubt);
  show(inDoubt, content, null, reader);

  const shared = { documentId, idempotencyKey: key, remark: content.remark };
  const result =
    target.type === 'new'
      ? await post<{ id: string }>('/api/annotations/create', {
          ...shared,
          kind: target.kind,
          tags: content.tags,
          passage: { revision: target.revision, ...target.passage },
          ...(content.citation && { citation: content.citation }),
          ...(content.flag && { flag: content.flag }),
          ...(content.suggestion && { suggestion: content.suggestion }),
        })
      : target.type === 'reply'
        ? await post<{ id: string }>('/api/annotations/reply', { ...shared, parentId: target.annotationId })
        : ({ ok: false, failure: { code: 'unexpected' } } as const);

  if (!result.ok) {
    const kept = { ...draft, maybeSent: draft.maybeSent || isUnclear(result.failure) };
    drafts.save(kept);
    show(kept, content, result.failure, reader);
    return result;
  }
  await reader.current.refresh();
  const corrected = draft.maybeSent ? await correct(result.value.id, draft, content, reader) : null;
  if (corrected && !corrected.ok) {
    show(inDoubt, content, corrected.failure, reader);
    return corrected;
  }
  drafts.remove(key);
  await handOver(draft, result.value.id, reader);
  return result;
}

/** Stops showing a pending text. */
export function forget(key: string, reader: ReaderNow): void {
  outgoing.delete(key);
  reader.current.setPending((pending) => pending.filter((one) => one.key !== key));
}

/** Lets the stored annotation take the place of the pending one, open if that was open. */
async function handOver({ key, target }: Draft, id: string, reader: ReaderNow): Promise<void> {
  await arrived(id, reader);
  const wasOpen = target.type === 'new' && reader.current.selectedId === pendingId(key);
  forget(key, reader);
  if (wasOpen) reader.current.select(id);
}

/**
 * An earlier attempt may have arrived after all, and the words may have been changed since: then the key brought back the earlier
 * words, and the newer ones follow as an edit.
 */
async function correct(
  id: string,
  draft: Draft,
  content: CheckedContent,
  reader: ReaderNow,
): Promise<Result<unknown> | null> {
  const stored = await arrived(id, reader);
  if (!stored || sameContent(stored, content, draft.target.type === 'reply')) return null;
  const edited = await post('/api/annotations/edit', {
    documentId: draft.documentId,
    annotationId: id,
    version: stored.version,
    remark: content.remark,
    ...(draft.target.type === 'new' && { tags: content.tags }),
    ...(content.citation && { citation: content.citation }),
    ...(content.flag && { flag: content.flag }),
    ...(content.suggestion && { suggestion: content.suggestion }),
  });
  if (edited.ok) await reader.current.refresh();
  return edited;
}

async function arrived(id: string, reader: ReaderNow) {
  for (let attempt = 0; attempt < 20; attempt++) {
    for (const annotation of reader.current.annotations) {
      if (annotation.id === id) return annotation;
      const reply = annotation.replies.find((one) => one.id === id);
      if (reply) return { ...reply, tags: [], citation: null, dispute: null, suggestion: null };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return null;
}

function show(draft: Draft, content: CheckedContent, failure: Failure | null, reader: ReaderNow): void {
  const { key, target } = draft;
  const release = outgoing.get(key)?.release ?? holdDraft(key);
  outgoing.set({ draft, failure, release });
  if (target.type !== 'new') return;
  const annotation = pendingAnnotation(draft, content, reader.current.viewer);
  reader.current.setPending((pending) => [
    ...pending.filter((one) => one.key !== key),
    { key, annotation, failure },
  ]);
}

const untouched = {
  state: 'exact',
  ...{ closed: false, changes: [], version: 1, last: null, decided: null, decisions: [] },
} satisfies Partial<AnchorDto>;

function pendingAnnotation(
  { key, target, savedAt }: Draft,
  { remark, tags, citation, flag, suggestion }: CheckedContent,
  viewer: ReaderState['viewer'],
): AnnotationDto {
  if (target.type !== 'new') throw new Error('only a new annotation is shown as pending');
  const { start, end, exact } = target.passage;
  return {
    id: pendingId(key),
    kind: target.kind,
    author: viewer ?? { id: '', name: '' },
    remark,
    tags,
    version: 1,
    createdAt: new Date(savedAt).toISOString(),
    editedAt: null,
    anchor: { ...untouched, start, end, exact },
    citation,
    dispute: flag && {
      ...flag,
      status: 'open',
      outcome: null,
      version: 1,
      staleSince: null,
      history: [],
      moves: [],
    },
    suggestion: suggestion && {
      ...{ original: exact, replacement: suggestion.replacement, status: 'open', version: 1 },
      ...{ revision: null, decision: null, deciding: null },
    },
    replies: [],
    can: [],
  };
}
