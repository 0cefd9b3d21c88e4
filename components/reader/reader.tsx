'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { DoubtPanel } from '@/components/anchor/doubt-panel';
import { SelectionToolbar } from '@/components/annotation/selection-toolbar';
import { closeComposer, useComposer, useOpenComposers } from '@/components/annotation/use-composer';
import { noteGroup } from '@/lib/domain/anchoring/note-group';
import { once } from '@/lib/domain/once';
import { canonicalText } from '@/lib/domain/text/canonical';
import type { Handle } from '../shell/hand-over';
import { Contents } from './contents';
import { EditionText } from './edition-text';
import { FilterPanel } from './filter-panel';
import { firstBelow } from './first-below';
import { NotesList } from './notes-list';
import { pageScript, receivePage } from './page-data';
import { ReaderBar } from './reader-bar';
import { ReaderContext, type ReaderState } from './reader-context';
import type { ReaderFilter } from './reader-filter';
import { ReaderNotices } from './reader-notices';
import { ReaderOverlays } from './reader-overlays';
import { ReaderSummary } from './reader-summary';
import { annotationsAt } from './text-marks';
import { useAnnotations } from './use-annotations';
import { useNoteLayout } from './use-note-layout';
import { useReaderFilter } from './use-reader-filter';
import { useReaderKeys } from './use-reader-keys';
import { useReaderLabels } from './use-reader-labels';
import { useSame } from './use-same';
import { useSelection } from './use-selection';
import { useShownAnnotations } from './use-shown-annotations';
import { useStoredSwitch } from './use-stored-switch';
import { useIsRunning, useIsWide } from './use-surroundings';
import { type ReaderView, rememberView } from './view-cookie';

const textOf = once(canonicalText);

export type ReaderProps = {
  page: Handle;
  viewer: { id: string; name: string } | null;
  filter: ReaderFilter;
  view: ReaderView;
  /** What stands above the text. */
  front: ReactNode;
};

/** A document with its annotations: the text, the notes beside it, and everything that moves between them. */
export function Reader({
  page: handle,
  viewer,
  filter: initialFilter,
  view: initialView,
  front,
}: ReaderProps) {
  const t = useTranslations('reader');
  const [kept] = useState(() => receivePage(handle));
  const { document: edition, body, past } = kept.page;
  const [view, setView] = useState(initialView);
  const [marksOn, setMarksOn] = useState(true);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const [lettersOn, setLettersOn] = useStoredSwitch('reader-letters');
  const [filter, setFilter] = useReaderFilter(initialFilter);
  const filterElement = useRef<HTMLDetailsElement>(null);
  const textElement = useRef<HTMLElement>(null);
  const margin = useRef<HTMLElement>(null);
  const isWide = useIsWide();
  const isRunning = useIsRunning();
  const labels = useReaderLabels();
  const composer = useComposer();
  const writing = useOpenComposers();
  const [lastWriting, setLastWriting] = useState(writing);
  // What is written stands where the marks lead to. Not in an effect: it takes the focus when it is first drawn.
  if (writing !== lastWriting) {
    setLastWriting(writing);
    if (writing.size > 0) setMarksOn(true);
  }
  const data = useAnnotations(kept.page, viewer?.id ?? null);
  const { all, numbers, freshIds } = data;

  const selection = useSelection({
    textElement,
    isWide,
    view,
    idsAt: (id) => {
      const annotation = all.find((one) => one.id === id);
      return annotation && noteGroup(annotation.anchor) === 'standing'
        ? annotationsAt(standing, annotation).map((one) => one.id)
        : [id];
    },
    has: (id) => numbers.has(id),
    onOpened: (id) => {
      setMissing(false);
      setMarksOn(true);
      data.markSeen(id);
    },
    onMissing: () => setMissing(true),
  });
  const { selectedId, begun, open, close } = selection;

  const { standing, lost, closed, applicable, rendered, sections, counts, choices, places } =
    useShownAnnotations(body, data, { filter, selectedId, writing, labels });
  const passage = composer?.passage;
  const composing = useMemo(
    () => (passage ? { start: passage.start, end: passage.end } : null),
    [passage?.start, passage?.end, passage],
  );
  const isBeside = isWide && view === 'text';
  useNoteLayout({
    enabled: isBeside && marksOn,
    text: textElement,
    margin,
    fixedId: selectedId,
    composing,
    notes: places,
  });

  const changeView = useCallback((next: ReaderView) => {
    setView(next);
    rememberView(next);
  }, []);

  const step = (by: 1 | -1, focus?: 'reference') => {
    const at = standing.findIndex(({ id }) => id === selectedId);
    const next = at >= 0 ? standing[at + by] : firstBelow(standing, by);
    if (next) open(next.id, { reveal: true, focus, sheet: null });
  };

  useReaderKeys(
    {
      next: () => step(1, 'reference'),
      previous: () => step(-1, 'reference'),
      open: () => {
        if (selectedId) open(selectedId, { focus: 'note', reveal: true });
        return selectedId !== null;
      },
      back: () => {
        if (!selectedId) return false;
        const reference = document.getElementById(`ref-${selectedId}`);
        const hadFocus = document.activeElement?.closest('[data-note]');
        if (hadFocus) reference?.focus({ preventScroll: true });
        close();
        return true;
      },
      help: () => setHelpOpen(true),
      toggleView: () => changeView(view === 'text' ? 'list' : 'text'),
      toggleMarks: () => setMarksOn((isOn) => !isOn),
      filter: () => {
        const details = filterElement.current;
        if (!details) return;
        details.open = true;
        details.querySelector<HTMLElement>('summary')?.focus();
      },
    },
    lettersOn,
  );

  const select = useCallback<ReaderState['select']>(
    (id, options) => (id === null ? close() : open(id, options)),
    [open, close],
  );
  const text = textOf(body);
  const { annotations, pending, setPending, refresh, asOf } = data;
  const state: ReaderState = useSame({
    document: edition,
    past,
    asOf,
    body,
    text,
    viewer,
    annotations,
    pending,
    setPending,
    numbers,
    selectedId,
    begun,
    select,
    refresh,
    textElement,
    isWide,
  });

  const sheetNotes = selection.sheet && all.filter(({ id }) => selection.sheet?.includes(id));
  const position = standing.findIndex(({ id }) => id === selectedId) + 1;
  return (
    <ReaderContext value={state}>
      <script {...pageScript(kept)} />
      <div
        className="page edition-grid reader"
        data-view={view}
        data-direction={edition.direction}
        data-marks={marksOn ? undefined : 'off'}
        data-running={isRunning ? '' : undefined}
      >
        <div className="reader-head">
          {front}
          <ReaderSummary annotations={applicable} />
          <ReaderNotices
            announced={data.announced}
            revisedTo={data.revisedTo}
            isMissing={isMissing}
            onDismiss={() => setMissing(false)}
          />
          {past ? null : <DoubtPanel annotations={all} numbers={numbers} labels={labels} />}
        </div>
        {sections.length > 1 ? (
          <Contents
            sections={sections}
            counts={counts}
            onGo={(event, id) => {
              if (view === 'text') return;
              event.preventDefault();
              changeView('text');
              requestAnimationFrame(() => {
                window.location.hash = id;
              });
            }}
          />
        ) : null}
        <div className="reader-text">
          <ReaderBar
            filterPanel={
              <FilterPanel choices={choices} filter={filter} onChange={setFilter} element={filterElement} />
            }
            view={view}
            marksOn={marksOn}
            position={position}
            count={standing.length}
            fresh={freshIds.size}
            onView={() => changeView(view === 'text' ? 'list' : 'text')}
            onMarks={() => setMarksOn(!marksOn)}
            onNext={() => step(1)}
            onPrevious={() => step(-1)}
            onHelp={() => setHelpOpen(true)}
            onFresh={() => {
              const first = all.find(({ id }) => freshIds.has(id));
              if (first) open(first.id, { reveal: true, sheet: null });
            }}
          />
          <EditionText
            rendered={rendered}
            language={edition.language}
            direction={edition.direction}
            activeId={selectedId}
            freshIds={freshIds}
            textElement={textElement}
            onOpen={(ids, { first, byKey }) => {
              if (!marksOn) return;
              const at = ids.indexOf(selectedId ?? '');
              const id = first ?? (isWide ? ids[(at + 1) % ids.length] : (ids[at] ?? ids[0]));
              const sheet = first === null ? ids : undefined;
              if (id) open(id, { focus: byKey ? 'note' : undefined, sheet, reveal: !isWide });
            }}
            onLeave={close}
          />
        </div>
        <NotesList
          annotations={standing}
          lost={lost}
          closed={closed}
          numbers={numbers}
          labels={labels}
          activeId={selection.sheet ? null : selectedId}
          inSheet={selection.sheet ?? []}
          freshIds={freshIds}
          withComposer={composer !== null && isWide}
          emptyText={all.length > 0 ? t('noneMatch') : t('none')}
          margin={margin}
          onOpen={(id, { byKey }) =>
            open(id, { focus: byKey ? 'note' : undefined, reveal: isBeside, sheet: null })
          }
          onBack={(id) => {
            if (view === 'list') changeView('text');
            open(id, { focus: 'reference', reveal: true, sheet: null });
          }}
        />
      </div>
      <SelectionToolbar />
      <ReaderOverlays
        sheet={
          sheetNotes && {
            annotations: sheetNotes,
            numbers,
            activeId: selectedId,
            onActivate: (id) => open(id, { sheet: selection.sheet ?? [id] }),
            onClose: selection.closeSheet,
          }
        }
        composing={composer && !isWide ? { kind: composer.kind, onClose: () => closeComposer('new') } : null}
        help={isHelpOpen ? { lettersOn, setLettersOn, onClose: () => setHelpOpen(false) } : null}
      />
    </ReaderContext>
  );
}
