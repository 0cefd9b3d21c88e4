'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FailureText } from '@/components/account/failure-text';
import { refusedFields } from '@/components/account/field-issues';
import { useSubmission } from '@/components/account/use-submission';
import { BibliographyFields } from '@/components/document/bibliography-fields';
import { offeredLanguages } from '@/components/document/offered-languages';
import { readBibliography } from '@/components/document/read-bibliography';
import { Callout } from '@/components/ui/callout';
import type { ImportFormat } from '@/lib/domain/document/detect-format';
import type { ImportPreview } from '@/lib/server/queries/import-preview';
import type { Store } from './import-form';
import { keepPastedDraft } from './pasted-draft';
import type { Source } from './use-import';

/** What is known about the text, and the button that stores it. The same bytes go to the server again. */
export function DetailsForm({
  source,
  format,
  preview,
  idempotencyKey,
  store,
  locale,
}: {
  source: Source;
  format: ImportFormat;
  preview: Extract<ImportPreview, { ok: true }>;
  idempotencyKey: string;
  store: Store;
  locale: string;
}) {
  const t = useTranslations('import');
  const router = useRouter();
  const { failure, isSending, submit } = useSubmission(
    (fields) => store({ idempotencyKey, source: { ...source, format }, ...readBibliography(fields) }),
    ({ slug }) => {
      if (!source.fileName) keepPastedDraft('');
      router.push(`/d/${slug}`);
    },
  );
  const refused = refusedFields(failure);
  return (
    <form className="grid gap-5" onSubmit={submit} aria-busy={isSending} aria-labelledby="about-text">
      <h2 id="about-text" className="section-title">
        {t('aboutText')}
      </h2>
      <BibliographyFields
        values={{
          title: preview.title,
          language: preview.language,
          direction: preview.direction,
          sourceUrl: null,
          publisher: null,
          licence: null,
          contentNotice: null,
          visibility: 'public',
        }}
        refused={refused}
        languages={offeredLanguages(locale)}
      />
      {failure ? (
        <Callout tone="error" role="alert">
          <FailureText failure={failure} />
        </Callout>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className="btn btn-primary" aria-disabled={isSending || undefined}>
          {t(isSending ? 'storing' : 'store')}
        </button>
      </div>
    </form>
  );
}
