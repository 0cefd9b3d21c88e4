import { useTranslations } from 'next-intl';

/** The first stop of the Tab key. */
export function SkipLink() {
  const t = useTranslations('shell');
  return (
    <a href="#main" className="skip-link btn btn-primary">
      {t('skipToContent')}
    </a>
  );
}
