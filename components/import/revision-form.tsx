'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FailureText } from '@/components/account/failure-text';
import { useSubmission } from '@/components/account/use-submission';
import { Callout } from '@/components/ui/callout';
import { TextArea } from '@/components/ui/text-area';
import type { ImportFormat } from '@/lib/domain/document/detect-format';
import type { RevisionEffect } from '@/lib/server/queries/reimport-preview';
import { keepPastedDraft } from './pasted-draft';
import type { StoreRevision } from './reimport-form';
import { RevisionEffects } from './revision-effects';
import type { Source } from './use-import';

/** What the new version changes, and the button that makes it a revision. The same bytes go to the server again. */
export function RevisionForm({
  documentId,
  slug,
  source,
  effect,
  idempotencyKey,
  store,
  onReadAgain,
}: {
  documentId: string;
  slug: string;
  source: Source & { format: ImportFormat };
  effect: RevisionEffect;
  idempotencyKey: string;
  store: StoreRevision;
  /** Looks again at what it would change, after somebody else saved. */
  onReadAgain: () => void;
}) {
  const t = useTranslations('reimport');
  const router = useRouter();
  const { basedOn, isUnchanged } = effect;
  const { failure, isSending, submit } = useSubmission(
    ({ summary = '' }) => store({ documentId, basedOn, source, summary, idempotencyKey }),
    () => {
      if (!source.fileName) keepPastedDraft('', documentId);
      router.push(`/d/${slug}`);
    },
  );
  if (isUnchanged) {
    return (
      <Callout title={t('unchanged')} role="status">
        {t('unchangedText', { revision: basedOn })}
      </Callout>
    );
  }
  const isStale = failure?.code === 'stale_revision';
  return (
    <form className="grid gap-5" onSubmit={submit} aria-busy={isSending} aria-labelledby="what-changes">
      <h2 id="what-changes" className="section-title">
        {t('whatChanges', { revision: basedOn })}
      </h2>
      <RevisionEffects effect={effect} slug={slug} />
      <TextArea
        name="summary"
        label={t('summary')}
        description={t('summaryHint')}
        isRequired
        maxLength={300}
        rows={3}
        className="w-full"
      />
      {failure ? (
        <Callout tone="error" role="alert">
          {isStale ? t('stale') : <FailureText failure={failure} />}
          {isStale ? (
            <button type="button" className="btn btn-plain btn-sm mt-2" onClick={onReadAgain}>
              {t('lookAgain')}
            </button>
          ) : null}
        </Callout>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className="btn btn-primary" aria-disabled={isSending || undefined}>
          {t(isSending ? 'saving' : 'save', { revision: basedOn + 1 })}
        </button>
      </div>
    </form>
  );
}
