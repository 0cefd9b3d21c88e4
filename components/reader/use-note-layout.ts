'use client';
import { type RefObject, useLayoutEffect } from 'react';
import { blockAt, rangeOfOffsets } from '@/components/annotation/dom-offsets';
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
  useLayoutEffect(() => {
    const root = text.current;
    const column = margin.current;
    if (!enabled || !root || !column) return;

    const place = () => {
      const items = [...column.querySelectorAll<HTMLElement>('[data-note], [data-composer]')];
      const top = column.getBoundingClientRect().top;
      const anchors = anchorsOf(root, notes);
      const placed = items.map((element): PlacedNote & { element: HTMLElement } => {
        const id = element.dataset.note ?? COMPOSER;
        const anchor =
          id === COMPOSER && composing
            ? (rangeOfOffsets(root, composing.start, composing.end)?.getClientRects()[0]?.top ?? 0)
            : (anchors.get(id) ?? 0);
        return { id, anchor: anchor - top, height: element.offsetHeight, element };
      });
      // The composer comes last in the document and stands where its passage does.
      placed.sort((a, b) => (a.id === COMPOSER || b.id === COMPOSER ? a.anchor - b.anchor : 0));
      const layout = layoutNotes(placed, {
        gap: GAP,
        fixedId: composing ? COMPOSER : fixedId,
        height: root.getBoundingClientRect().bottom - top,
        roomAbove: roomAbove(column),
      });
      for (const { id, element } of placed) element.style.translate = `0 ${layout.tops.get(id) ?? 0}px`;
      column.style.minHeight = `${layout.bottom}px`;
      column.dataset.placed = '';
      // From now on a move may be animated; the first placing is none.
      requestAnimationFrame(() => {
        for (const { element } of placed) element.dataset.settled = '';
      });
    };

    place();
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    });
    observer.observe(root);
    for (const element of column.querySelectorAll('[data-note], [data-composer]')) observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      column.style.minHeight = '';
    };
  }, [enabled, text, margin, fixedId, composing, notes]);
}

/** Top of each passage in the window. A passage that is not drawn counts as standing at the top of its block. */
function anchorsOf(root: HTMLElement, notes: readonly { id: string; start: number }[]): Map<string, number> {
  const anchors = new Map<string, number>();
  for (const mark of root.querySelectorAll<HTMLElement>('mark[data-starts]')) {
    const top = (mark.getClientRects()[0] ?? mark.getBoundingClientRect()).top;
    for (const id of (mark.dataset.starts ?? '').split(' ')) anchors.set(id, top);
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
