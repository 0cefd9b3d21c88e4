import { useMessages, useTranslations } from 'next-intl';
import type { SuggestionDto } from '@/lib/server/queries/thread';
import { Badge } from '../ui/badge';
import { DateTime } from '../ui/date-time';
import { TrackedChange } from './tracked-change';

/** A proposed wording as a tracked change, and what became of it. */
export function SuggestionBlock({ suggestion }: { suggestion: SuggestionDto }) {
  const words = useMessages().annotation.suggestion;
  const { original, replacement, status, revision, decision } = suggestion;
  return (
    <div className="note-part">
      <TrackedChange before={original} after={replacement} />
      <p className="note-facts">
        <Badge tone={status === 'open' ? 'suggestion' : 'settled'}>{words.status[status]}</Badge>
        {revision === null ? null : <InRevision number={revision} />}
      </p>
      {decision ? (
        <div className="note-cited">
          {decision.reason ? <p className="whitespace-pre-line">{decision.reason}</p> : null}
          <p className="note-head">
            <span className="note-by">{decision.by.name}</span>
            <DateTime value={decision.at} />
          </p>
        </div>
      ) : null}
    </div>
  );
}

function InRevision({ number }: { number: number }) {
  const t = useTranslations('annotation.suggestion');
  return <span>{t('inRevision', { number })}</span>;
}
