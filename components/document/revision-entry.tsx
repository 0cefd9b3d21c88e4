import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { anchorStates } from '@/lib/domain/anchoring/carry';
import type { RevisionDto } from '@/lib/server/queries/revisions';

/** One revision in the list: who saved it when and why, how much it changed, and how the annotations stand on it. */
export function RevisionEntry({
  revision,
  slug,
  isNewest,
}: {
  revision: RevisionDto;
  slug: string;
  isNewest: boolean;
}) {
  const t = useTranslations('revisions');
  const format = useFormatter();
  const { number, at, by, summary, credits, changes, basedOn, states } = revision;
  const isMerged = basedOn !== null && basedOn < number - 1;
  const counted = anchorStates.filter((state) => states[state] !== undefined);
  return (
    <li
      id={`revision-${number}`}
      tabIndex={-1}
      className="grid gap-1.5 border-t border-rule py-4 target:bg-raised"
    >
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <Link className="link font-semibold" href={`/d/${slug}?revision=${number}`} prefetch={false}>
            {t('number', { number: format.number(number) })}
          </Link>
          {isNewest ? <Badge tone="note">{t('newest')}</Badge> : null}
          <span>
            {t.rich('savedBy', {
              name: by,
              person: (chunks) => <bdi className="font-semibold">{chunks}</bdi>,
            })}
            {credits.length > 0 ? `, ${t('credits', { names: format.list(credits) })}` : ''}
          </span>
        </span>
        <span className="text-sm text-ink-3">
          <DateTime value={at} withTime />
        </span>
      </p>
      <p className="max-w-[66ch] font-serif wrap-anywhere" dir="auto">
        {summary || t('first')}
      </p>
      {changes ? (
        <p className="text-sm text-ink-2">
          {t('words', changes.words)}
          {isMerged ? `, ${t('merged', { number: format.number(basedOn) })}` : ''}
        </p>
      ) : null}
      {counted.length > 0 ? (
        <ul aria-label={t('states')} className="flex flex-wrap gap-x-4 text-sm text-ink-2">
          {counted.map((state) => (
            <li key={state}>{t(`state.${state}`, { count: states[state] ?? 0 })}</li>
          ))}
        </ul>
      ) : null}
      {number > 1 ? (
        <p className="text-sm">
          <Link className="link" href={`/d/${slug}/compare?from=${number - 1}&to=${number}`} prefetch={false}>
            {t('compare')}
          </Link>
        </p>
      ) : null}
    </li>
  );
}
