import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { LibraryTally } from '@/lib/server/queries/library-tallies';

/** In words: what is contested, what was settled, and how much is annotated. */
export function DocumentTally({ tally }: { tally: LibraryTally }) {
  const t = useTranslations('library');
  const contested = tally.open + tally.underReview;
  const rest = [
    tally.suggestions > 0 && t('suggestions', { count: tally.suggestions }),
    tally.citations > 0 && t('citations', { count: tally.citations }),
    tally.notes > 0 && t('notes', { count: tally.notes }),
  ].filter(Boolean);
  if (contested + tally.resolved + rest.length === 0)
    return <p className="text-sm text-ink-3">{t('noAnnotations')}</p>;
  return (
    <ul className="grid justify-items-start gap-0.5 text-sm text-ink-2">
      {contested > 0 ? (
        <li className="flex flex-wrap items-center gap-x-1.5">
          <Badge tone="flag" icon="contested">
            {t('contested', { count: contested })}
          </Badge>
          {tally.underReview > 0 ? (
            <span className="text-ink-3 text-xs">{t('underReview', { count: tally.underReview })}</span>
          ) : null}
        </li>
      ) : null}
      {tally.resolved > 0 ? (
        <li>
          <Badge tone="settled" icon="settle">
            {t('settled', { count: tally.resolved })}
          </Badge>
        </li>
      ) : null}
      {rest.length > 0 ? <li className="text-ink-3">{rest.join(' · ')}</li> : null}
    </ul>
  );
}
