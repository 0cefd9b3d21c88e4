import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** Both texts in one, or beside each other. */
export function ViewChoice({
  slug,
  from,
  to,
  isSideBySide,
}: {
  slug: string;
  from: number;
  to: number;
  isSideBySide: boolean;
}) {
  const t = useTranslations('compare');
  const path = `/d/${slug}/compare?from=${from}&to=${to}`;
  return (
    <div className="compare-views">
      <Link className="btn btn-quiet btn-sm" href={path} aria-current={isSideBySide ? undefined : 'true'}>
        {t('inline')}
      </Link>
      <Link
        className="btn btn-quiet btn-sm"
        href={`${path}&view=side`}
        aria-current={isSideBySide ? 'true' : undefined}
      >
        {t('side')}
      </Link>
    </div>
  );
}
