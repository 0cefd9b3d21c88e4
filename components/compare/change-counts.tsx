import { useTranslations } from 'next-intl';
import type { ChangeCounts } from '@/lib/domain/document/count-changes';

/** How much changed, in a line. */
export function ChangeCountsLine({
  counts: { blocks, words },
  annotations,
}: {
  counts: ChangeCounts;
  annotations: number;
}) {
  const t = useTranslations('compare.counts');
  const all = [
    ['added', blocks.added],
    ['removed', blocks.removed],
    ['changed', blocks.changed],
    ['moved', blocks.moved],
    ['wordsAdded', words.added],
    ['wordsRemoved', words.removed],
    ['annotations', annotations],
  ] as const;
  return (
    <ul className="compare-counts">
      {all.map(([name, count]) => (count > 0 ? <li key={name}>{t(name, { count })}</li> : null))}
    </ul>
  );
}
