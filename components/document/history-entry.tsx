import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { Icon, type IconName } from '@/components/ui/icons';
import { outcomes } from '@/lib/domain/dispute/dispute';
import type { HistoryEntry } from '@/lib/server/queries/history';
import { DetailChanges } from './detail-changes';
import { historySentence } from './history-sentence';
import { RestoreButton } from './restore-button';

const SIGNS: Record<string, IconName> = {
  'document.imported': 'import',
  'document.updated': 'edit',
  'document.revised': 'edit',
  'annotation.edited': 'edit',
  'annotation.deleted': 'trash',
  'annotation.restored': 'restore',
  'dispute.moved': 'settle',
  'anchor.confirmed': 'check',
  'anchor.moved': 'link',
  'anchor.closed': 'close',
  'anchor.reopened': 'restore',
  'suggestion.accepted': 'check',
  'suggestion.declined': 'close',
};

const KINDS: Record<string, IconName> = {
  note: 'note',
  citation: 'citation',
  flag: 'contested',
  suggestion: 'suggestion',
  reply: 'reply',
};

/** One thing that happened: when, who, what, the words it was about, and the reason that was given. */
export function HistoryEntryItem({
  entry,
  documentId,
  slug,
  language,
}: {
  entry: HistoryEntry;
  documentId: string;
  slug: string;
  language: string | null;
}) {
  const t = useTranslations('history');
  const { annotation, reason, by, payload, sequence, revision } = entry;
  const icon = SIGNS[entry.type] ?? (annotation && KINDS[annotation.kind]) ?? 'info';
  const outcome = outcomes.find((one) => one === payload.outcome);
  return (
    <li
      id={`event-${sequence}`}
      tabIndex={-1}
      className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 border-t border-rule py-4 target:bg-raised"
    >
      <Icon name={icon} className="mt-1 text-ink-3" />
      <div className="grid gap-1.5">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="min-w-0">
            {t.rich(`did.${historySentence(entry)}`, {
              name: by ?? t('theProgram'),
              revision: Number(payload.revision),
              person: (chunks) => <bdi className="font-semibold">{chunks}</bdi>,
            })}
            {outcome ? ` ${t(`outcome.${outcome}`)}` : ''}
          </span>
          <span className="text-sm text-ink-3">
            <a
              className="hover:underline"
              href={`#event-${sequence}`}
              title={t('hash', { hash: entry.hash })}
            >
              {t('number', { sequence })}
            </a>
            {' · '}
            <DateTime value={entry.at} withTime />
          </span>
        </p>
        {annotation?.passage ? (
          <p className="max-w-[66ch] font-serif text-ink-2" lang={language ?? undefined} dir="auto">
            <q className="italic">{annotation.passage}</q>
          </p>
        ) : null}
        {annotation?.words && !reason && entry.type !== 'dispute.moved' ? (
          <p className="max-w-[66ch] font-serif" dir="auto">
            {annotation.words}
          </p>
        ) : null}
        {reason ? (
          <p className="max-w-[66ch] font-serif" dir="auto">
            <span className="font-sans text-sm text-ink-3">{t('reason')}</span> {reason}
          </p>
        ) : null}
        <DetailChanges changes={entry.changes} />
        {revision ? (
          <>
            <p className="max-w-[66ch] font-serif" dir="auto">
              {revision.summary}
            </p>
            {revision.credits.length > 0 ? (
              <p className="text-sm text-ink-2">{t('credits', { names: revision.credits.join(', ') })}</p>
            ) : null}
            <p className="flex flex-wrap gap-x-4 text-sm">
              <Link className="link" href={`/d/${slug}?revision=${revision.number}`} prefetch={false}>
                {t('readRevision')}
              </Link>
              <Link
                className="link"
                href={`/d/${slug}/compare?from=${revision.number - 1}&to=${revision.number}`}
                prefetch={false}
              >
                {t('compareRevision')}
              </Link>
            </p>
          </>
        ) : null}
        {annotation ? (
          <p className="flex flex-wrap items-center gap-x-4 text-sm">
            {annotation.deleted ? (
              <span className="text-ink-3">{t('isDeleted')}</span>
            ) : (
              <Link className="link" href={`/d/${slug}#note-${annotation.threadId}`}>
                {t('open')}
              </Link>
            )}
            {annotation.restorable ? (
              <RestoreButton documentId={documentId} annotationId={annotation.id} />
            ) : null}
          </p>
        ) : null}
      </div>
    </li>
  );
}
