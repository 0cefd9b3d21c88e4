'use client';
import { useTranslations } from 'next-intl';
import { lazy, type RefObject, Suspense, useEffect, useState } from 'react';
import { textBlockSpans } from '@/lib/domain/text/canonical';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { rangeOfOffsets } from '../annotation/dom-offsets';
import { ParagraphButton } from '../annotation/paragraph-button';
import { useComposingHighlight } from '../annotation/use-composing-highlight';
import type { TextSelection } from '../annotation/use-text-selection';
import { type ReaderState, type SelectedPassage, useReader } from '../reader/reader-context';
import { MoveBar } from './move-bar';
import { PutToolbar } from './put-toolbar';
import { stopMoving } from './use-moving';

const MoveDialog = lazy(() => import('./move-dialog'));

/** What takes the place of the annotation tools while the passage of an annotation is being looked for. */
export function MoveTools({
  annotation,
  selection,
  look,
  toolbar,
  onDismiss,
}: {
  annotation: AnnotationDto;
  /** The selected words, unless they were let go of. */
  selection: TextSelection | null;
  /** What is selected by now. */
  look: () => TextSelection | null;
  toolbar: RefObject<HTMLDivElement | null>;
  onDismiss: () => void;
}) {
  const t = useTranslations('anchor.choose');
  const reader = useReader();
  const { textElement, select } = reader;
  const [chosen, setChosen] = useState<{ passage: SelectedPassage; isTyping: boolean } | null>(null);
  const { id, anchor } = annotation;
  useComposingHighlight(chosen?.passage ?? null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where it stood.
  useEffect(() => {
    goTo(reader, anchor.start);
    return stopMoving;
  }, [id]);

  const leave = () => {
    stopMoving();
    // Whoever has put it there is not about to annotate the same words.
    const selected = document.getSelection();
    if (selected && selected.rangeCount > 0) selected.collapseToStart();
    select(id, { reveal: true });
  };
  return (
    <>
      <MoveBar
        passage={anchor.last?.exact ?? anchor.exact}
        onType={() => setChosen({ passage: blockAt(reader, anchor.start), isTyping: true })}
        onCancel={leave}
      />
      {selection && !chosen ? (
        <PutToolbar
          ref={toolbar}
          selection={selection}
          onChoose={() => setChosen({ passage: (look() ?? selection).passage, isTyping: false })}
          onDismiss={onDismiss}
        />
      ) : null}
      <ParagraphButton
        label={t('paragraph')}
        onChoose={(passage) => setChosen({ passage, isTyping: true })}
      />
      <Suspense>
        {chosen ? (
          <MoveDialog
            annotation={annotation}
            chosen={chosen.passage}
            startsTyping={chosen.isTyping}
            onMoved={leave}
            onClose={() => {
              setChosen(null);
              textElement.current?.focus({ preventScroll: true });
            }}
          />
        ) : null}
      </Suspense>
    </>
  );
}

/** Brings the place where the passage stood into view, with the caret at it. */
function goTo({ textElement }: ReaderState, start: number): void {
  const root = textElement.current;
  const place = root && rangeOfOffsets(root, start, start + 1)?.startContainer;
  if (!root) return;
  if (place) {
    place.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    document.getSelection()?.collapse(place, 0);
  }
  root.focus({ preventScroll: true });
}

/** The paragraph in which, or after which, a passage stood. */
function blockAt({ body, text }: ReaderState, at: number): SelectedPassage {
  const blocks = textBlockSpans(body).filter(({ start, end }) => text.slice(start, end).trim());
  const { start, end } = blocks.findLast((block) => block.start <= at) ?? blocks[0] ?? { start: 0, end: 0 };
  return { start, end, exact: text.slice(start, end) };
}
