import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import type { ChainCheck } from '@/lib/server/queries/verify-history';

/** Whether the chain of hashes over the history holds. */
export function ChainNotice({
  events,
  check,
  checkPath,
}: {
  events: number;
  /** Null: not checked yet. */
  check: ChainCheck | null;
  checkPath: string;
}) {
  const t = useTranslations('history');
  if (!check) {
    return (
      <Callout title={t('unchecked', { count: events })}>
        <p className="mt-2">
          <Link className="btn btn-plain btn-sm" href={checkPath} prefetch={false}>
            {t('check')}
          </Link>
        </p>
      </Callout>
    );
  }
  if (check.brokenAt !== null) {
    return (
      <Callout tone="error" role="alert" title={t('broken', { sequence: check.brokenAt })}>
        {t('brokenText')}
      </Callout>
    );
  }
  return (
    <details className="max-w-4xl text-sm text-ink-2">
      <summary>
        <span className="badge badge-good">{t('holds', { count: check.events })}</span>
      </summary>
      <p className="mt-2 max-w-[66ch]">{t('holdsText')}</p>
      <p className="mt-2 font-mono text-xs break-all">{check.hash}</p>
    </details>
  );
}
