'use client';
import { useTranslations } from 'next-intl';
import { SignInAgain } from '../account/sign-in-again';
import { toast } from '../ui/toast';
import { checkDraft } from './check-draft';
import { mayTakeFocus } from './may-take-focus';
import { useOutbox } from './outbox';
import { forget, sendDraft } from './send-draft';
import { openComposer } from './use-composer';
import { useDrafts } from './use-drafts';
import { useFailureText } from './use-failure-text';
import { readerNow } from './use-reader-now';

/** Says that a new annotation or reply is on its way or why it did not get there, and what can be done about it. */
export function PendingStatus({ annotationId }: { annotationId: string }) {
  const t = useTranslations('annotation');
  const failureText = useFailureText();
  const drafts = useDrafts();
  const entry = useOutbox().get(annotationId.replace('pending-', ''));
  if (!entry) return null;
  const { draft, failure } = entry;
  const kind = draft.target.type === 'new' ? draft.target.kind : 'reply';

  async function sendAgain(button: HTMLElement): Promise<void> {
    const checked = checkDraft(kind, draft.content);
    if (!checked.ok) return edit();
    // The button is gone while it is sent, and a new annotation stands in another note once it is there.
    const note = button.closest<HTMLElement>('[data-note]');
    note?.focus({ preventScroll: true });
    const result = await sendDraft(draft, checked.value, drafts, readerNow);
    if (!result.ok) return;
    toast(t(`sent.${kind}`), 'good');
    if (kind !== 'reply' && mayTakeFocus(note)) readerNow.current.select(result.value.id, { focus: 'note' });
  }
  function edit(): void {
    forget(draft.key, readerNow);
    openComposer(draft);
  }

  if (!failure) {
    return (
      <p className="note-foot" role="status">
        {t('sending')}
      </p>
    );
  }
  return (
    <div role="alert" className="mt-1 grid gap-1 font-sans text-sm">
      <p className="text-flag">
        <strong className="font-semibold">{t('notSent')}</strong> {failureText(failure)} {t('keptWords')}{' '}
        <SignInAgain failure={failure} />
      </p>
      <p className="flex gap-3">
        <button
          type="button"
          className="btn btn-plain btn-sm"
          onClick={({ currentTarget }) => sendAgain(currentTarget)}
        >
          {t('tryAgain')}
        </button>
        <button type="button" className="btn btn-quiet btn-sm" onClick={edit}>
          {t('edit')}
        </button>
      </p>
    </div>
  );
}
