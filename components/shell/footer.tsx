import { useTranslations } from 'next-intl';

export function Footer() {
  const t = useTranslations('shell');
  return (
    <footer data-shell className="mt-20 border-t border-rule">
      <p className="page py-6 text-sm text-ink-3">{t('tagline')}</p>
    </footer>
  );
}
