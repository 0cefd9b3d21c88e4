'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FailureText } from '@/components/account/failure-text';
import { refusedFields } from '@/components/account/field-issues';
import { useSubmission } from '@/components/account/use-submission';
import { Callout } from '@/components/ui/callout';
import { toast } from '@/components/ui/toast';
import type { UpdateDocumentInput } from '@/lib/schemas/document';
import type { Result } from '@/lib/schemas/failure';
import { type Bibliography, BibliographyFields } from './bibliography-fields';
import { offeredLanguages } from './offered-languages';
import { readBibliography } from './read-bibliography';
import { StaleDetails } from './stale-details';

/**
 * The details of a document. A save of details that somebody else has changed meanwhile is refused: what was typed stays
 * in the form, what they have now stands above it, and the next save is made knowing it.
 */
export function DetailsEditor({
  documentId,
  slug,
  version,
  values,
  save,
  locale,
}: {
  documentId: string;
  slug: string;
  /** Of the newest details; grows when the page is loaded anew after a refusal. */
  version: number;
  values: Bibliography;
  save: (input: UpdateDocumentInput) => Promise<Result<{ slug: string }>>;
  locale: string;
}) {
  const t = useTranslations('details');
  const router = useRouter();
  const [base, setBase] = useState({ version, values });
  const [isStale, setStale] = useState(false);
  // Another form only when theirs is taken: until then every field keeps what was typed.
  const [taken, setTaken] = useState(0);
  const newest = isStale && version > base.version;

  const { failure, isSending, submit } = useSubmission(
    async (fields) => {
      // Whoever saves after having been shown the newest details saves over those.
      const seen = newest ? version : base.version;
      const result = await save({ documentId, version: seen, ...readBibliography(fields) });
      if (!result.ok && result.failure.code === 'stale') {
        setBase({ version: seen, values: base.values });
        setStale(true);
        router.refresh();
      }
      return result;
    },
    () => {
      toast(t('saved'), 'good');
      router.push(`/d/${slug}`);
      router.refresh();
    },
  );
  const refused = refusedFields(failure);
  return (
    <form key={taken} className="grid gap-5" method="post" onSubmit={submit} aria-busy={isSending}>
      {newest ? (
        <StaleDetails
          mine={base.values}
          theirs={values}
          onTakeTheirs={() => {
            setBase({ version, values });
            setStale(false);
            setTaken(taken + 1);
          }}
        />
      ) : null}
      <BibliographyFields values={base.values} refused={refused} languages={offeredLanguages(locale)} />
      {failure && failure.code !== 'stale' ? (
        <Callout tone="error" role="alert">
          <FailureText failure={failure} />
        </Callout>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="btn btn-primary" aria-disabled={isSending || undefined}>
          {t(isSending ? 'saving' : 'save')}
        </button>
        <Link className="btn btn-quiet" href={`/d/${slug}`}>
          {t('toText')}
        </Link>
      </div>
    </form>
  );
}
