'use client';
import { lazy, Suspense } from 'react';
import type { AnnotationKind } from '@/components/annotation/drafts';
import type { AnnotationDto } from '@/lib/server/queries/thread';

const NoteSheet = lazy(() => import('./note-sheet'));
const ComposerSheet = lazy(() => import('./composer-sheet'));
const HelpDialog = lazy(() => import('./help-dialog'));

/** What opens over the reader, each fetched when it is first wanted. */
export function ReaderOverlays({
  sheet,
  composing,
  help,
}: {
  /** The notes on one place of the text, where there is no margin; null: closed. */
  sheet: {
    annotations: readonly AnnotationDto[];
    numbers: ReadonlyMap<string, number>;
    activeId: string | null;
    onActivate: (id: string) => void;
    onClose: () => void;
  } | null;
  composing: { kind: AnnotationKind; onClose: () => void } | null;
  help: { lettersOn: boolean; setLettersOn: (on: boolean) => void; onClose: () => void } | null;
}) {
  return (
    <Suspense>
      {sheet ? <NoteSheet {...sheet} /> : null}
      {composing ? <ComposerSheet {...composing} /> : null}
      {help ? <HelpDialog {...help} /> : null}
    </Suspense>
  );
}
