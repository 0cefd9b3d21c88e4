import { useTranslations } from 'next-intl';
import type { UnitChange } from '@/lib/domain/document/compare';
import {
  type ComparisonLabels,
  type ComparisonView,
  renderChange,
} from '@/lib/domain/text/render-comparison';
import type { ChangedAnnotation } from '@/lib/server/queries/compare';
import { ChangedAnnotationNote } from './changed-annotation';
import type { ShownRow } from './fold-rows';

const SIGNS = {
  added: '+',
  removed: '−',
  changed: '±',
  formatted: '¶',
  movedFrom: '↕',
  movedTo: '↕',
} as const;

type Props = {
  shown: ShownRow;
  annotations: readonly ChangedAnnotation[];
  isSideBySide: boolean;
  labels: ComparisonLabels;
  document: { slug: string; language: string | null; direction: 'ltr' | 'rtl' };
};

/** One block of the comparison: what became of it in a word, its text, and beside it the annotations that changed with it. */
export function ComparisonRowItem({
  shown: { row, change: number },
  annotations,
  isSideBySide,
  labels,
  document,
}: Props) {
  const t = useTranslations('compare');
  const { change, move } = row;
  const kind = move
    ? move.isFrom
      ? 'movedFrom'
      : 'movedTo'
    : change.kind === 'changed' && change.isFormat
      ? 'formatted'
      : change.kind;
  // What was moved is not gone: its words stand at the other place.
  const told: UnitChange =
    move?.isFrom && change.kind === 'removed'
      ? { kind: 'same', before: change.before, after: change.before }
      : change;
  const text = (view: ComparisonView, name: string) => (
    <div
      className={`edition compare-text ${name}`}
      lang={document.language ?? undefined}
      dir={document.direction}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own serialiser, which escapes every text
      dangerouslySetInnerHTML={{ __html: renderChange(told, view, labels) }}
    />
  );
  const isSame = change.kind === 'same' && !move;
  return (
    <div
      id={number === null ? undefined : `change-${number}`}
      data-change={number ?? undefined}
      tabIndex={number === null ? undefined : -1}
      className={`compare-row is-row-${kind}${annotations.length > 0 ? ' has-notes' : ''}`}
    >
      {kind === 'same' ? null : (
        <h2
          className="compare-label"
          id={move ? `move-${move.number}-${move.isFrom ? 'from' : 'to'}` : undefined}
        >
          <span aria-hidden="true" className="compare-sign">
            {SIGNS[kind]}
          </span>{' '}
          {t(`kind.${kind}`)}
          {kind === 'movedTo' && change.kind === 'changed' ? ` ${t('alsoChanged')}` : ''}
          {move ? (
            <a className="link compare-jump" href={`#move-${move.number}-${move.isFrom ? 'to' : 'from'}`}>
              {t(move.isFrom ? 'seeWhere' : 'seeFrom')}
            </a>
          ) : null}
          {number === null ? null : (
            <a className="link compare-next" href={`#change-${number + 1}`}>
              {t('next')}
            </a>
          )}
        </h2>
      )}
      {isSideBySide ? (
        <>
          <div className="compare-pair">
            {'before' in change && (!move || move.isFrom || change.kind === 'changed') ? (
              text('before', 'is-before')
            ) : (
              <div />
            )}
            {'after' in change ? text('after', 'is-after') : null}
          </div>
          {isSame ? null : text('both', 'compare-inline')}
        </>
      ) : (
        text('both', 'compare-inline')
      )}
      {annotations.length > 0 ? (
        <div className="compare-notes">
          {annotations.map((annotation) => (
            <ChangedAnnotationNote
              key={annotation.id}
              annotation={annotation}
              slug={document.slug}
              language={document.language}
            />
          ))}
        </div>
      ) : null}
    </div>
  );
}
