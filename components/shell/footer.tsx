import Link from 'next/link';
import { useTranslations } from 'next-intl';

export function Footer() {
  const t = useTranslations('shell');
  return (
    <footer data-shell className="mt-20 border-t border-rule">
      <p className="page flex flex-wrap gap-x-6 gap-y-2 py-6 text-sm text-ink-3">
        <span>{t('tagline')}</span>
        <Link className="link" href="/guide">
          {t('guide')}
        </Link>
      </p>
    </footer>
  );
}
