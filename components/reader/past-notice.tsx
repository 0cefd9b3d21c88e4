import { useFormatter, useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { DateTime } from '@/components/ui/date-time';
import { TextLink } from '@/components/ui/text-link';
import type { DocumentDto, Past } from '@/lib/server/queries/document-page';

/** Tells that what follows is an earlier state of the document, which one, and where the newest is. */
export function PastNotice({ document, past }: { document: DocumentDto; past: Past }) {
  const t = useTranslations('reader.past');
  const format = useFormatter();
  const { slug, revision } = document;
  const numbers = { number: format.number(revision.number), newest: format.number(past.newest) };
  const saved = t.rich(past.summary ? 'saved' : 'broughtIn', {
    ...numbers,
    name: past.savedBy,
    summary: past.summary,
    date: () => <DateTime value={revision.createdAt} withTime />,
    words: (chunks) => <q dir="auto">{chunks}</q>,
  });
  return (
    <div className="mt-4">
      <Callout
        role="note"
        title={
          past.at === null
            ? t('revisionTitle', numbers)
            : t.rich('asOfTitle', { date: () => <DateTime value={past.at ?? ''} withTime /> })
        }
      >
        <p>{saved}</p>
        <p>{t(past.at === null ? 'revisionText' : 'asOfText')}</p>
        {past.withheld > 0 ? <p>{t('withheld', { count: past.withheld })}</p> : null}
        <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
          <TextLink href={`/d/${slug}`}>{t('newest')}</TextLink>
          <TextLink href={`/d/${slug}/revisions`}>{t('revisions')}</TextLink>
          {revision.number < past.newest ? (
            <TextLink href={`/d/${slug}/compare?from=${revision.number}&to=${past.newest}`} prefetch={false}>
              {t('compare')}
            </TextLink>
          ) : null}
        </p>
      </Callout>
    </div>
  );
}
