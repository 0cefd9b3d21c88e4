'use client';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { blockAt, rangeOfOffsets } from '@/components/annotation/dom-offsets';
import { once } from '@/lib/domain/once';
import { fold, heightUnfolded, unfoldIfWidened } from './fold-note';
import { layoutNotes, type PlacedNote } from './layout-notes';

const GAP = 20;
/** The name under which the composer takes part. */
const COMPOSER = 'composer';

export type NoteLayoutRequest = {
  /** Notes stand in the margin; otherwise they flow as an ordinary list. */
  enabled: boolean;
  text: RefObject<HTMLElement | null>;
  /** Holds the notes (`[data-note]` with their ids) and the composer (`[data-composer]`), and is as high as they need. */
  margin: RefObject<HTMLElement | null>;
  /** Which note stands level with its passage. */
  fixedId: string | null;
  /** UTF-16 offsets of the passage that is being annotated. */
  composing: { start: number; end: number } | null;
  /** Where the passages of notes begin, in reading order, for those that are not drawn on the text. */
  notes: readonly { id: string; start: number }[];
};

/**
 * Keeps notes level with their passages: measures, lays out, and moves them, whenever text or notes change their size.
 * Styles are set on the elements, so that nothing is drawn again.
 */
export function useNoteLayout({ enabled, text, margin, fixedId, composing, notes }: NoteLayoutRequest): void {
  const latest = useRef(() => {});

  useLayoutEffect(() => {
    const root = text.current;
    const column = margin.current;
    if (!root || !column) return;
    if (!enabled) return release(column);

    const place = () => {
      unfoldIfWidened(column);
      const items = inReadingOrder(column, root, composing, notes);
      const fixed = composing ? COMPOSER : fixedId;
      const at = items.findIndex(({ id }) => id === fixed);
      const options = {
        gap: GAP,
        fixedId: fixed,
        height: root.getBoundingClientRect().bottom - column.getBoundingClientRect().top,
        roomAbove: roomAbove(column),
      };
      const laidOut = (heightOf: (element: HTMLElement) => number) =>
        layoutNotes(
          items.map(({ id, anchor, element }): PlacedNote => ({ id, anchor, height: heightOf(element) })),
          options,
        );
      let layout = laidOut(heightUnfolded);
      const chosen = items[at];
      // Where those before it leave too little room, they are folded to their heads.
      const isTight = chosen !== undefined && (layout.tops.get(chosen.id) ?? 0) > chosen.anchor + 1;
      for (const [index, { element }] of items.entries()) fold(element, isTight && index < at);
      layout = laidOut((element) => element.offsetHeight);
      for (const { id, element } of items) element.style.translate = `0 ${layout.tops.get(id) ?? 0}px`;
      column.style.minHeight = `${layout.bottom}px`;
      column.dataset.placed = '';
      // From now on a move may be animated; the first placing is none.
      requestAnimationFrame(() => {
        for (const { element } of items) element.dataset.settled = '';
      });
    };

    place();
    latest.current = place;
  }, [enabled, text, margin, fixedId, composing, notes]);

  // What is observed anew reports at once and all is placed once more, so only where there are other notes than before.
  const ids = idsOf(notes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the elements in the margin follow from these.
  useLayoutEffect(() => {
    const root = text.current;
    const column = margin.current;
    if (!enabled || !root || !column) return;
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => latest.current());
    });
    observer.observe(root);
    for (const element of column.querySelectorAll('[data-note], [data-composer]')) observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [enabled, text, margin, ids, composing]);
}

const idsOf = once((notes: readonly { id: string }[]) => notes.map(({ id }) => id).join());

/** Lets the notes flow as an ordinary list again. */
function release(column: HTMLElement): void {
  column.style.minHeight = '';
  delete column.dataset.placed;
  for (const element of column.querySelectorAll<HTMLElement>('[data-note], [data-composer]')) {
    element.style.translate = '';
    delete element.dataset.tight;
    delete element.dataset.settled;
  }
}

type Item = { id: string; anchor: number; element: HTMLElement };

/** Everything in the margin with the height of its passage. The composer comes last in the document, but not here. */
function inReadingOrder(
  column: HTMLElement,
  root: HTMLElement,
  composing: NoteLayoutRequest['composing'],
  notes: NoteLayoutRequest['notes'],
): Item[] {
  const top = column.getBoundingClientRect().top;
  const anchors = anchorsOf(root, notes);
  const items = [...column.querySelectorAll<HTMLElement>('[data-note]')].map((element): Item => {
    const id = element.dataset.note ?? '';
    return { id, anchor: (anchors.get(id) ?? 0) - top, element };
  });
  const element = column.querySelector<HTMLElement>('[data-composer]');
  const passage = composing && rangeOfOffsets(root, composing.start, composing.end)?.getClientRects()[0];
  if (!element || !composing) return items;
  const before = notes.filter(({ start }) => start <= composing.start).length;
  const anchor = passage ? passage.top - top : 0;
  return items.toSpliced(before, 0, { id: COMPOSER, anchor, element });
}

/** Top of each passage in the window. A passage that is not drawn counts as standing at the top of its block. */
function anchorsOf(root: HTMLElement, notes: readonly { id: string; start: number }[]): Map<string, number> {
  const anchors = new Map<string, number>();
  for (const mark of root.querySelectorAll<HTMLElement>('mark[data-ids]')) {
    const begun = (mark.dataset.ids ?? '').split(' ').filter((id) => !anchors.has(id));
    if (begun.length === 0) continue;
    const top = (mark.getClientRects()[0] ?? mark.getBoundingClientRect()).top;
    for (const id of begun) anchors.set(id, top);
  }
  for (const { id, start } of notes)
    if (!anchors.has(id)) anchors.set(id, blockAt(root, start)?.getBoundingClientRect().top ?? 0);
  return anchors;
}

/** The space beside what stands above the text. */
const roomAbove = (column: HTMLElement): number => {
  const reader = column.closest('.reader');
  const head = reader?.querySelector('.reader-head');
  return head ? column.getBoundingClientRect().top - head.getBoundingClientRect().top : 0;
};
