import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { compareBodies } from '@/lib/domain/document/compare';
import { countChanges } from '@/lib/domain/document/count-changes';
import { canonicalText } from '@/lib/domain/text/canonical';
import { countDirectionControls } from '@/lib/domain/text/control-characters';
import type { ComparisonLabels } from '@/lib/domain/text/render-comparison';
import type { Compared } from '@/lib/server/queries/compare';
import { ChangeCountsLine } from './change-counts';
import { ChangeSteps } from './change-steps';
import { ComparisonRowItem } from './comparison-row';
import { foldRows } from './fold-rows';
import { placeAnnotations } from './place-annotations';
import { ViewChoice } from './view-choice';

type Props = {
  compared: Compared;
  isSideBySide: boolean;
  document: { slug: string; language: string | null; direction: 'ltr' | 'rtl' };
};

/** What became of each block between two revisions, and of the annotations on it. */
export function Comparison({ compared, isSideBySide, document }: Props) {
  const t = useTranslations('compare');
  const { before, after, from, to, moreAnnotations } = compared;
  const rows = compareBodies(before, after);
  const placed = placeAnnotations(rows, compared);
  const stretches = foldRows(rows, (row) => placed.has(row));
  const changes = stretches.reduce(
    (count, { rows }) => count + rows.filter(({ change }) => change).length,
    0,
  );
  const controls =
    countDirectionControls(canonicalText(before)) + countDirectionControls(canonicalText(after));
  const labels = useLabels();
  if (changes === 0 && placed.size === 0)
    return (
      <EmptyState title={t('nothingTitle')}>
        <p>{t(from === to ? 'sameRevision' : 'nothingText')}</p>
      </EmptyState>
    );
  const item = (shown: (typeof stretches)[number]['rows'][number]) => (
    <ComparisonRowItem
      key={shown.index}
      shown={shown}
      annotations={placed.get(shown.row) ?? []}
      {...{ isSideBySide, labels, document }}
    />
  );
  return (
    <>
      <ChangeCountsLine
        counts={countChanges(before, after)}
        annotations={compared.annotations.length + moreAnnotations}
      />
      {controls > 0 ? (
        <Callout tone="warn" role="note" title={t('controlsTitle', { count: controls })}>
          <p>{t('controlsText')}</p>
        </Callout>
      ) : null}
      <nav className="compare-bar" aria-label={t('bar')}>
        <ChangeSteps count={changes} />
        <a className="compare-first link" href="#change-1">
          {t('first')}
        </a>
        <ViewChoice {...{ from, to, isSideBySide }} slug={document.slug} />
      </nav>
      <div className="compare" data-view={isSideBySide ? 'side' : 'inline'}>
        {isSideBySide ? (
          <p className="compare-heads" aria-hidden="true">
            <span>{t('revisionNumber', { number: from })}</span>
            <span>{t('revisionNumber', { number: to })}</span>
          </p>
        ) : null}
        {stretches.map(({ isFolded, rows: shown }) =>
          isFolded ? (
            <details key={shown[0]?.index} className="compare-fold">
              <summary>{t('unchanged', { count: shown.length })}</summary>
              {shown.map(item)}
            </details>
          ) : (
            shown.map(item)
          ),
        )}
      </div>
      {moreAnnotations > 0 ? (
        <p className="hint">{t('moreAnnotations', { count: moreAnnotations })}</p>
      ) : null}
    </>
  );
}

function useLabels(): ComparisonLabels {
  const t = useTranslations('compare.label');
  return {
    added: t('added'),
    removed: t('removed'),
    formatted: t('formatted'),
    gap: t('gap'),
    facts: t('facts'),
    table: t('table'),
    footnote: (label) => t('footnote', { label }),
  };
}
