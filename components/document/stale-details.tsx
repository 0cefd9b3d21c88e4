'use client';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import type { Bibliography } from './bibliography-fields';

const FIELDS = [
  'title',
  'language',
  'publisher',
  'sourceUrl',
  'licence',
  'contentNotice',
  'visibility',
] as const;

/** What somebody else has changed since the form was opened, field by field. */
export function StaleDetails({
  mine,
  theirs,
  onTakeTheirs,
}: {
  /** As the form was opened. */
  mine: Bibliography;
  theirs: Bibliography;
  onTakeTheirs: () => void;
}) {
  const t = useTranslations('details');
  return (
    <Callout tone="warn" role="alert" title={t('staleTitle')}>
      <p className="mt-1">{t('staleText')}</p>
      <dl className="mt-3 grid gap-2">
        {FIELDS.filter((name) => mine[name] !== theirs[name]).map((name) => (
          <div key={name}>
            <dt className="text-sm text-ink-3">{t(name)}</dt>
            <dd>
              {name === 'visibility' ? t(`visibilities.${theirs.visibility}`) : (theirs[name] ?? t('empty'))}
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" className="btn btn-plain btn-sm mt-3" onClick={onTakeTheirs}>
        {t('takeTheirs')}
      </button>
    </Callout>
  );
}
