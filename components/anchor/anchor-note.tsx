import { useMessages, useTranslations } from 'next-intl';
import type { AnchorDto } from '@/lib/server/queries/thread';
import { changeText } from './change-text';

/** Whether a card has anything to say of where its annotation stands. */
export const isNotable = ({ state, closed, decided }: AnchorDto): boolean =>
  closed || decided !== null || state === 'edited' || state === 'suspect' || state === 'orphaned';

/** What a reader must know of where an annotation stands: that its words changed or went, or what a person decided. */
export function AnchorNote({ id, anchor }: { id: string; anchor: AnchorDto }) {
  const t = useTranslations('anchor');
  const words = useMessages().annotation.states;
  const { state, closed, decided, changes, last } = anchor;
  const isDecided = closed || (decided !== null && state !== 'suspect' && state !== 'orphaned');
  if (isDecided && decided) {
    const name = decided.by.name;
    return (
      <div className="hint">
        <p>{t(closed ? 'note.closed' : 'note.decided', { name })}</p>
        {decided.reason ? <p className="whitespace-pre-line">{decided.reason}</p> : null}
      </div>
    );
  }
  if (state === 'exact' || state === 'moved') return null;
  return (
    <p className="hint">
      {words[state]}
      {changes.length > 0 ? `: ${changes.map((change) => changeText(change, t)).join(', ')}` : null}
      {state === 'orphaned' && last ? (
        <>
          {'. '}
          <a className="link" href={`?revision=${last.revision}#note-${id}`}>
            {t('note.stands', { number: last.revision })}
          </a>
        </>
      ) : null}
    </p>
  );
}
