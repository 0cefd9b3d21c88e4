import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import type { Moment } from '@/lib/domain/document/read-moment';
import type { DocumentDto } from '@/lib/server/queries/document-page';

/** That an address asks for a state which a document does not have, why, and where to go instead. */
export function MissingMoment({
  document,
  moment,
  now,
}: {
  document: DocumentDto;
  moment: Exclude<Moment, { kind: 'now' }>;
  now: Date;
}) {
  const t = useTranslations('revisions');
  const format = useFormatter();
  const { slug, title, language, revision } = document;
  const sentence = () => {
    if (moment.kind === 'unreadable') return t('unreadable', { text: moment.text.slice(0, 60) });
    if (moment.kind === 'as-of')
      return moment.at > now
        ? t('future')
        : t.rich('before', { date: () => <DateTime value={document.createdAt} withTime /> });
    const numbers = { number: format.number(moment.number), newest: format.number(revision.number) };
    return t('noRevision', numbers);
  };
  return (
    <div className="page page-narrow grid gap-5 py-20">
      <p className="eyebrow">
        <bdi lang={language ?? undefined}>{title}</bdi>
      </p>
      <h1 className="page-title">{t('missingTitle')}</h1>
      <p className="max-w-prose text-md text-ink-2 wrap-anywhere">{sentence()}</p>
      <p className="flex flex-wrap gap-3">
        <Link href={`/d/${slug}`} className="btn btn-plain">
          {t('readNewest')}
        </Link>
        <Link href={`/d/${slug}/revisions`} className="btn btn-quiet">
          {t('all')}
        </Link>
      </p>
    </div>
  );
}
