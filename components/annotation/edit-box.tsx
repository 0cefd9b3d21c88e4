'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Failure } from '@/lib/schemas/failure';
import type { AnnotationDto, ReplyDto } from '@/lib/server/queries/thread';
import { toast } from '../ui/toast';
import type { CheckedContent } from './check-draft';
import Composer from './composer';
import type { AnnotationKind, Draft, Drafts } from './drafts';
import { post } from './post';
import { type StaleContent, StaleEdit, staleContent } from './stale-edit';
import { closeComposer, type OpenComposer, placeOf } from './use-composer';
import { readerNow } from './use-reader-now';

/** Where one's own words are edited. If they were changed meanwhile, both texts are shown and the person chooses. */
export default function EditBox({
  composer,
  annotation,
  kind,
}: {
  composer: OpenComposer;
  annotation: AnnotationDto | ReplyDto;
  kind: AnnotationKind | 'reply';
}) {
  const t = useTranslations('annotation');
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const isQuestionLocked = 'dispute' in annotation && (annotation.dispute?.version ?? 1) > 1;

  async function save(draft: Draft, content: CheckedContent, drafts: Drafts, version?: number) {
    const { target } = draft;
    if (target.type !== 'edit') return null;
    const { remark, tags, citation, flag, suggestion } = content;
    const result = await post('/api/annotations/edit', {
      documentId: draft.documentId,
      annotationId: target.annotationId,
      version: version ?? target.version,
      remark,
      ...(kind !== 'reply' && { tags }),
      ...(citation && { citation }),
      ...(flag && !isQuestionLocked && { flag }),
      ...(suggestion && { suggestion }),
    });
    if (result.ok) {
      drafts.remove(draft.key);
      await readerNow.current.refresh();
      toast(t('saved'), 'good');
      return null;
    }
    const current = result.failure.code === 'stale' ? staleContent(result.failure) : null;
    if (!current) return result.failure;
    const now = { draft, content, drafts, current };
    drafts.save({ ...draft, savedAt: Date.now() });
    void readerNow.current.refresh();
    setConflict(now);
    return heldBack;
  }

  async function keepMine({ draft, content, drafts, current }: Conflict): Promise<Failure | null> {
    const failure = await save(draft, content, drafts, current.version);
    if (failure === null) closeComposer(placeOf(draft));
    return failure === heldBack ? null : failure;
  }

  return (
    <div className="mt-1 font-sans">
      {conflict ? (
        <StaleEdit
          mine={conflict.content}
          theirs={conflict.current}
          element={composer.form}
          onKeepMine={() => keepMine(conflict)}
          onTakeTheirs={() => {
            conflict.drafts.remove(conflict.draft.key);
            closeComposer(placeOf(conflict.draft));
          }}
        />
      ) : (
        <Composer
          key={composer.draft.key}
          composer={composer}
          kind={kind}
          isQuestionLocked={isQuestionLocked}
          onSend={save}
        />
      )}
    </div>
  );
}

type Conflict = { draft: Draft; content: CheckedContent; drafts: Drafts; current: StaleContent };

/** Keeps the composer's place: the choice between two texts takes it over. */
const heldBack: Failure = { code: 'stale' };
