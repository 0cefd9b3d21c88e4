'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { startTransition, useOptimistic } from 'react';
import type { QueueFilter, QueuePage } from '@/lib/server/queries/queue';
import { QUEUE_KINDS, QUEUE_STATES, queuePath } from './read-queue-filter';

/** What of the queue is shown. A plain form: without scripts it is sent, with them each choice holds at once. */
export function QueueFilterForm({
  filter,
  documents,
  seesAll,
}: {
  filter: QueueFilter;
  documents: QueuePage['documents'];
  /** What others wrote is there too, so that one's own can be asked for. */
  seesAll: boolean;
}) {
  const t = useTranslations('queue');
  const router = useRouter();
  /** What was chosen last, until the page has it. */
  const [shown, show] = useOptimistic(filter);
  const change = (part: Partial<QueueFilter>) =>
    startTransition(() => {
      const next = { ...shown, ...part, page: 1 };
      show(next);
      router.push(queuePath(next), { scroll: false });
    });
  return (
    <form
      method="get"
      action="/queue"
      aria-label={t('filter')}
      className="flex flex-wrap items-end gap-x-6 gap-y-3"
    >
      <label className="field">
        <span className="label">{t('state')}</span>
        <select
          name="state"
          className="input"
          value={shown.state}
          onChange={({ target }) =>
            change({ state: QUEUE_STATES.find((one) => one === target.value) ?? 'all' })
          }
        >
          {QUEUE_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="label">{t('kind')}</span>
        <select
          name="kind"
          className="input"
          value={shown.kind}
          onChange={({ target }) =>
            change({ kind: QUEUE_KINDS.find((one) => one === target.value) ?? 'all' })
          }
        >
          {QUEUE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field min-w-0">
        <span className="label">{t('document')}</span>
        <select
          name="document"
          className="input max-w-72"
          value={shown.document ?? ''}
          onChange={({ target }) => change({ document: target.value || null })}
        >
          <option value="">{t('allDocuments')}</option>
          {shown.document && !documents.some(({ slug }) => slug === shown.document) ? (
            <option value={shown.document}>{shown.document}</option>
          ) : null}
          {documents.map(({ slug, title, count }) => (
            <option key={slug} value={slug}>
              {t('documentOption', { title, count })}
            </option>
          ))}
        </select>
      </label>
      {seesAll ? (
        <label className="choice min-h-10 items-center">
          <input
            type="checkbox"
            name="mine"
            value="1"
            checked={shown.mine}
            onChange={({ target }) => change({ mine: target.checked })}
          />
          <span>{t('mine')}</span>
        </label>
      ) : null}
      <noscript>
        <button type="submit" className="btn btn-plain">
          {t('apply')}
        </button>
      </noscript>
    </form>
  );
}
