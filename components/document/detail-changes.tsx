import { useTranslations } from 'next-intl';
import type { DetailChange } from '@/lib/server/queries/history';

/** What an edit of a document's details changed: the words before and after, so that none are lost. */
export function DetailChanges({ changes }: { changes: readonly DetailChange[] }) {
  const t = useTranslations('details');
  if (changes.length === 0) return null;
  return (
    <dl className="grid gap-1 text-sm">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="flex flex-wrap gap-x-2">
          <dt className="text-ink-3">{t(field)}</dt>
          <dd dir="auto">
            <del className="text-ink-2">{before ?? t('empty')}</del> <ins>{after ?? t('empty')}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
