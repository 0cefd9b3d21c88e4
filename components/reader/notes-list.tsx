'use client';
import { useLocale, useTranslations } from 'next-intl';
import { type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject, useMemo } from 'react';
import { ComposerSlot } from '@/components/annotation/composer-slot';
import { isWrittenIn } from '@/components/annotation/is-written-in';
import { useOpenComposers } from '@/components/annotation/use-composer';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { ClosedNotes } from './closed-notes';
import { drawnNotes, type NoteTexts } from './drawn-notes';
import { isByKey } from './is-by-key';
import { markHovered } from './mark-hovered';
import { NoteGroup } from './note-group';
import { OpenNote } from './open-note';
import { annotationsAt } from './text-marks';
import { useNoteWords } from './use-note-words';
import type { ReaderLabels } from './use-reader-labels';

export type NotesListProps = {
  annotations: readonly AnnotationDto[];
  /** Those whose words are no longer in the text. */
  lost: readonly AnnotationDto[];
  /** Those that no longer apply, as a person decided. */
  closed: readonly AnnotationDto[];
  numbers: ReadonlyMap<string, number>;
  labels: ReaderLabels;
  activeId: string | null;
  /** Ids of those that a sheet shows: what is written in them is written there. */
  inSheet: readonly string[];
  freshIds: ReadonlySet<string>;
  withComposer: boolean;
  /** What is said in place of an empty list. */
  emptyText: string;
  margin: RefObject<HTMLElement | null>;
  onOpen: (id: string, options: { byKey: boolean }) => void;
  /** To the passage of a note. */
  onBack: (id: string) => void;
};

const INTERACTIVE = 'a, button, input, textarea, select, summary, label, [contenteditable], [role="dialog"]';

const noteOf = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-note]')?.dataset.note : undefined;

/** All notes in reading order: beside their passages, after the text, or as a list of their own. */
export function NotesList(props: NotesListProps) {
  const {
    annotations,
    lost,
    closed,
    numbers,
    labels,
    activeId,
    inSheet,
    freshIds,
    withComposer,
    margin,
    onOpen,
    onBack,
  } = props;
  const t = useTranslations('reader');
  const active = annotations.find(({ id }) => id === activeId);
  const here = active ? annotationsAt(annotations, active) : [];
  const words = useNoteWords();
  const language = useLocale();
  const texts = useMemo(
    (): NoteTexts => ({
      words,
      name: labels.name,
      language,
      fresh: t('fresh'),
      replies: (count) => t('replies', { count }),
    }),
    [words, labels, language, t],
  );
  const writing = useOpenComposers();

  function onClick(event: MouseEvent) {
    const id = noteOf(event.target);
    const target = event.target as Element;
    if (!id) return;
    if (target.closest('[data-back]')) {
      if (event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      return onBack(id);
    }
    if (target.closest('[data-cycle]')) {
      const next = here[(here.findIndex((one) => one.id === id) + 1) % here.length];
      if (next) onOpen(next.id, { byKey: isByKey(event.nativeEvent) });
      return;
    }
    if (target.closest(INTERACTIVE) || document.getSelection()?.isCollapsed === false) return;
    if (id !== activeId) onOpen(id, { byKey: false });
  }

  function onKeyDown(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    const id = target.dataset.note;
    if (!id || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return onOpen(id, { byKey: true });
    }
    const items = [...(target.parentElement?.querySelectorAll<HTMLElement>('[data-note]') ?? [])];
    const at = items.indexOf(target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    const item = to === undefined ? undefined : items[to];
    if (!item) return;
    event.preventDefault();
    item.focus();
  }

  const onPointerOver = (event: PointerEvent) => {
    const id = noteOf(event.target);
    markHovered(id ? [id] : []);
  };

  const openNote = (annotation: AnnotationDto) => {
    const isActive = annotation.id === activeId;
    const position = here.indexOf(annotation) + 1;
    return (
      <OpenNote
        annotation={annotation}
        number={numbers.get(annotation.id) ?? 0}
        isActive={isActive}
        isFresh={freshIds.has(annotation.id)}
        place={
          isActive && here.length > 1
            ? { text: t('here', { position, count: here.length }), next: t('nextHere') }
            : null
        }
        texts={texts}
      />
    );
  };

  const group = (list: readonly AnnotationDto[]) => {
    const isOpen = (one: AnnotationDto) =>
      one.id === activeId ||
      one.id.startsWith('pending-') ||
      (isWrittenIn(one, writing) && !inSheet.includes(one.id));
    return (
      <NoteGroup
        drawn={drawnNotes(list, numbers, texts, freshIds)}
        open={new Map(list.filter(isOpen).map((one) => [one.id, openNote(one)]))}
        activeId={activeId}
        tabStop={list.find(({ id }) => id === activeId)?.id ?? list[0]?.id}
      />
    );
  };

  return (
    <section
      className="reader-notes notes-print"
      aria-labelledby="reader-notes-title"
      onClick={onClick}
      onKeyDown={onKeyDown}
      onPointerOver={onPointerOver}
      onPointerLeave={() => markHovered([])}
    >
      <h2 id="reader-notes-title" className="reader-notes-title">
        {t('notesTitle')}
      </h2>
      <div ref={margin as RefObject<HTMLDivElement | null>} className="reader-margin">
        {annotations.length + lost.length === 0 ? (
          <p className="reader-notes-empty">{props.emptyText}</p>
        ) : null}
        {group(annotations)}
        {withComposer ? (
          <div data-composer className="note-composer">
            <ComposerSlot />
          </div>
        ) : null}
      </div>
      {lost.length > 0 ? (
        <section className="reader-lost" aria-labelledby="reader-lost-title">
          <h3 id="reader-lost-title">{t('lostTitle')}</h3>
          {group(lost)}
        </section>
      ) : null}
      {closed.length > 0 ? (
        <ClosedNotes count={closed.length} isOpened={closed.some(({ id }) => id === activeId)}>
          {group(closed)}
        </ClosedNotes>
      ) : null}
    </section>
  );
}
