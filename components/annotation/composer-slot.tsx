'use client';
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import { toast } from '../ui/toast';
import type { CheckedContent } from './check-draft';
import type { Draft, Drafts } from './drafts';
import { pendingId, sendDraft } from './send-draft';
import { useOpenComposer } from './use-composer';
import { readerNow } from './use-reader-now';

const loadComposer = () => import('./composer');
const Composer = lazy(loadComposer);

/** Fetches the composer and its editor ahead of use. */
export function preloadComposer(): void {
  void loadComposer();
  void import('./remark-editor');
}

/** The composer of a new annotation while one is open, or nothing. */
export function ComposerSlot() {
  const t = useTranslations('annotation');
  const composer = useOpenComposer('new');
  const target = composer?.draft.target;
  if (!composer || target?.type !== 'new') return null;
  const { kind } = target;

  async function send(draft: Draft, content: CheckedContent, drafts: Drafts) {
    const sending = sendDraft(draft, content, drafts, readerNow);
    // Once it is drawn.
    requestAnimationFrame(() => readerNow.current.select(pendingId(draft.key), { reveal: true }));
    void sending.then((result) => {
      if (result.ok) toast(t(`sent.${kind}`), 'good');
    });
    return null;
  }

  return (
    <Suspense fallback={<p className="hint">{t('compose.loading')}</p>}>
      <Composer key={composer.draft.key} composer={composer} kind={kind} onSend={send} />
    </Suspense>
  );
}
