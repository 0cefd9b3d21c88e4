import { useMessages, useTranslations } from 'next-intl';
import type { DisputeDto, DisputeMoveDto } from '@/lib/server/queries/thread';
import { Badge } from '../ui/badge';
import { DateTime } from '../ui/date-time';

/** What is contested and how it stands: the question, its state or outcome with the reason, and its course. */
export function DisputeBlock({
  dispute,
  raisedBy,
  raisedAt,
}: {
  dispute: DisputeDto;
  raisedBy: string;
  raisedAt: string;
}) {
  const words = useMessages().dispute;
  const { category, question, status, outcome, history, staleSince } = dispute;
  const last = history.at(-1);
  const isSettled = status === 'resolved' || status === 'withdrawn';
  return (
    <div className="note-part note-dispute">
      <p className="note-question">{question}</p>
      <p className="note-facts">
        <span>{words.categories[category]}</span>
        <Badge tone={isSettled ? 'settled' : 'flag'}>
          {status === 'resolved' && outcome ? words.outcomes[outcome] : words.status[status]}
        </Badge>
      </p>
      {staleSince === null ? null : <StaleMark revision={staleSince} />}
      {isSettled && last ? (
        <div className="note-cited">
          <p className="whitespace-pre-line">{last.reason}</p>
          <p className="note-head">
            <span className="note-by">{last.by.name}</span>
            <DateTime value={last.at} />
          </p>
        </div>
      ) : null}
      {history.length > (isSettled ? 1 : 0) ? (
        <Course history={history} raisedBy={raisedBy} raisedAt={raisedAt} />
      ) : null}
    </div>
  );
}

function StaleMark({ revision }: { revision: number }) {
  const t = useTranslations('dispute');
  return <p className="hint">{t('staleSince', { number: revision })}</p>;
}

/** Every step of the question, oldest first. */
function Course({
  history,
  raisedBy,
  raisedAt,
}: {
  history: readonly DisputeMoveDto[];
  raisedBy: string;
  raisedAt: string;
}) {
  const t = useTranslations('dispute');
  return (
    <details className="font-sans text-xs">
      <summary className="min-h-6 text-ink-3">{t('history', { count: history.length + 1 })}</summary>
      <ol className="mt-1 grid gap-2 border-s border-rule ps-3">
        <li className="text-ink-2">
          {t('raised', { name: raisedBy })}, <DateTime value={raisedAt} />
        </li>
        {history.map(({ version, by, at, outcome, reason }, index) => (
          <li key={version} className="text-ink-2">
            {t(`moved.${stepOf(history, index)}`, { name: by.name })}
            {outcome ? `: ${t(`outcomes.${outcome}`)}` : ''}, <DateTime value={at} />
            {reason ? <p className="font-serif text-sm whitespace-pre-line text-ink">{reason}</p> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What a step was: opening means something else after a review, an outcome and a withdrawal. */
function stepOf(history: readonly DisputeMoveDto[], index: number) {
  const to = history[index]?.to ?? 'open';
  if (to !== 'open') return to;
  const from = history[index - 1]?.to;
  if (from === 'resolved') return 'reopened';
  return from === 'withdrawn' ? 'raised_again' : 'returned';
}
