'use client';
import { useTranslations } from 'next-intl';
import { toast } from '../ui/toast';
import type { CheckedContent } from './check-draft';
import Composer from './composer';
import type { Draft, Drafts } from './drafts';
import { sendDraft } from './send-draft';
import type { OpenComposer } from './use-composer';
import { readerNow } from './use-reader-now';

/** Where a reply is written. It is shown among the others as soon as it is sent. */
export default function ReplyBox({ composer }: { composer: OpenComposer }) {
  const t = useTranslations('annotation');
  async function send(draft: Draft, content: CheckedContent, drafts: Drafts) {
    void sendDraft(draft, content, drafts, readerNow).then((result) => {
      if (result.ok) toast(t('sent.reply'), 'good');
    });
    return null;
  }
  return (
    <div className="mt-3 font-sans">
      <Composer key={composer.draft.key} composer={composer} kind="reply" onSend={send} />
    </div>
  );
}
