'use client';
import { useTranslations } from 'next-intl';
import { wordDiff } from '@/lib/domain/text/word-diff';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import type { Impact, ImpactItem } from './impact';
import { useImpactWords } from './use-impact-words';

const GRAVEST_FIRST = ['suspect', 'orphaned', 'edited', 'moved'] as const;

/** The annotations to which a change does something, the gravest first, each with its old and new words. */
export function ImpactList({
  impact,
  annotations,
  nameOf,
  onGo,
}: {
  impact: Impact;
  annotations: ReadonlyMap<string, AnnotationDto>;
  nameOf: (annotation: AnnotationDto) => string;
  onGo: (item: ImpactItem) => void;
}) {
  const t = useTranslations('editor.impact');
  const words = useImpactWords();
  return GRAVEST_FIRST.map((state) => {
    const items = impact.items.filter((item) => item.state === state);
    if (items.length === 0) return null;
    return (
      <section key={state} className="grid gap-1.5" aria-labelledby={`impact-${state}`}>
        <h3 id={`impact-${state}`} className="eyebrow">
          {t(`states.${state}`, { count: items.length })}
        </h3>
        <ul className="grid gap-1.5">
          {items.map((item) => {
            const annotation = annotations.get(item.id);
            if (!annotation) return null;
            return (
              <li key={item.id}>
                <button
                  type="button"
                  className={`impact-item note note-${annotation.kind}`}
                  onClick={() => onGo(item)}
                >
                  <span className="note-head">
                    <span className="note-kind">{nameOf(annotation)}</span>
                    <span className="note-by">{annotation.author.name}</span>
                    {item.changes.length > 0 ? (
                      <strong className="text-flag">{words.changes([item])}</strong>
                    ) : null}
                  </span>
                  <Wording item={item} />
                </button>
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}

function Wording({ item }: { item: ImpactItem }) {
  if (item.state === 'moved') return <span className="impact-words">{item.after}</span>;
  let at = 0;
  return (
    <span className="impact-words">
      {wordDiff(item.before, item.after).map(({ kind, text }) => {
        const key = `${at}${kind}`;
        at += text.length;
        if (kind === 'same') return <span key={key}>{text}</span>;
        return kind === 'added' ? <ins key={key}>{text}</ins> : <del key={key}>{text}</del>;
      })}
    </span>
  );
}
