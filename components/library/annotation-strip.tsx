import type { LibraryTally, TallyKind } from '@/lib/server/queries/library-tallies';

/** How many parts the strip has; the same number that the query divides a text into. */
const PARTS = 64;

const ROWS: Record<TallyKind, { y: number; height: number; className: string }> = {
  settled: { y: 2, height: 6, className: 'fill-none stroke-settled' },
  contested: { y: 0, height: 9, className: 'fill-flag' },
  suggestion: { y: 11, height: 2, className: 'fill-suggestion' },
  citation: { y: 11, height: 5, className: 'fill-citation' },
  note: { y: 11, height: 3, className: 'fill-note' },
};

const ORDER: readonly TallyKind[] = ['citation', 'note', 'suggestion', 'settled', 'contested'];

/**
 * The text as a line, from its beginning to its end: above it what is contested (filled) or settled (hollow), below it
 * citations (long), notes (short) and suggestions (shortest). It says nothing that the words beside it do not say; it shows where.
 */
export function AnnotationStrip({
  places,
  className,
}: {
  places: LibraryTally['places'];
  className?: string;
}) {
  if (places.length === 0) return null;
  const sorted = [...places].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return (
    <svg
      className={className}
      viewBox={`0 0 ${PARTS * 4} 16`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d={`M0 10h${PARTS * 4}`} className="stroke-rule-strong" vectorEffect="non-scaling-stroke" />
      {sorted.map(({ part, kind }) => {
        const { y, height, className: look } = ROWS[kind];
        const inset = kind === 'settled' ? 0.5 : 0;
        return (
          <rect
            key={`${kind}${part}`}
            x={part * 4 + 0.5 + inset}
            y={y}
            width={3 - 2 * inset}
            height={height}
            className={look}
          />
        );
      })}
    </svg>
  );
}
