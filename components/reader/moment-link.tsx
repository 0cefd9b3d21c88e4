'use client';
import { useTranslations } from 'next-intl';
import { copyText } from '@/components/annotation/copy-text';
import { Icon } from '@/components/ui/icons';
import { useReader } from './reader-context';

/** An address under which what is shown now can be read for good, to follow or to copy. */
export function MomentLink() {
  const t = useTranslations('reader');
  const say = useTranslations('annotation');
  const { document: about, asOf } = useReader();
  const path = `/d/${about.slug}?as-of=${asOf}`;
  return (
    <span className="no-print inline-flex items-center gap-0.5">
      <a className="link" href={path}>
        {t('momentLink')}
      </a>
      <button
        type="button"
        className="btn btn-quiet btn-sm icon-btn js-only -my-2"
        aria-label={t('momentCopy')}
        title={t('momentCopy')}
        onClick={() => void copyText(`${window.location.origin}${path}`, say, 'linkCopied')}
      >
        <Icon name="link" />
      </button>
    </span>
  );
}
