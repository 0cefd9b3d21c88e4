'use client';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Held } from '@/components/annotation/held';
import { noteOfHash, showNoteInAddress } from './note-address';
import { scrollIntoPlace, scrollToPassage } from './scroll-to-passage';
import { isWideNow } from './use-surroundings';

export type OpenOptions = {
  /** Scrolls the passage (in the list: the note) into view. */
  reveal?: boolean;
  /** Where the focus goes: to the note, to its reference in the text, or nowhere. */
  focus?: 'note' | 'reference';
  /** Which annotations a sheet shows, where there is no margin; null: no sheet. Default: those on the same words. */
  sheet?: readonly string[] | null;
};

export type Selection = {
  selectedId: string | null;
  /** Ids of the annotations in the open sheet. */
  sheet: readonly string[] | null;
  /** What was begun in the open note, until it is left or its sheet closed. */
  begun: Held;
  open: (id: string, options?: OpenOptions) => void;
  close: () => void;
  closeSheet: () => void;
};

export type SelectionOptions = {
  textElement: { readonly current: HTMLElement | null };
  isWide: boolean;
  view: 'text' | 'list';
  /** Ids of the annotations on the words of one. */
  idsAt: (id: string) => readonly string[];
  onOpened: (id: string) => void;
  /** The address leads to an annotation that is not there. */
  onMissing: () => void;
  has: (id: string) => boolean;
};

/** Which annotation is open, in step with the address; where the eyes and the focus go when that changes. */
export function useSelection(options: SelectionOptions): Selection {
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [sheet, setSheet] = useState<readonly string[] | null>(null);
  const [begun, setBegun] = useState(() => ({ inId: '', held: new Held() }));
  const [, drawAgain] = useState(0);
  const latest = useRef(options);
  const request = useRef<{
    id: string;
    reveal: boolean;
    focus: OpenOptions['focus'];
    overSheet: boolean;
  } | null>(null);
  useLayoutEffect(() => {
    latest.current = options;
  });

  const open = useCallback((id: string, { reveal = false, focus, sheet: ids }: OpenOptions = {}) => {
    const { view, idsAt, onOpened } = latest.current;
    const inSheet = isWideNow() || view === 'list' || ids === null ? null : (ids ?? idsAt(id));
    request.current = { id, reveal, focus, overSheet: inSheet !== null };
    setSelectedId(id);
    setSheet(inSheet);
    setBegun((before) => (before.inId === id ? before : { inId: id, held: new Held() }));
    // What is open already may be asked for again, with the focus on its note.
    drawAgain((count) => count + 1);
    showNoteInAddress(id);
    onOpened(id);
  }, []);

  const closeSheet = useCallback(() => {
    setSheet(null);
    setBegun({ inId: '', held: new Held() });
  }, []);
  const close = useCallback(() => {
    setSelectedId(null);
    closeSheet();
    showNoteInAddress(null);
  }, [closeSheet]);

  // After each drawing, since what is to be shown may have been drawn by it.
  useEffect(() => {
    const root = latest.current.textElement.current;
    const wish = request.current;
    if (!wish || !root) return;
    request.current = null;
    const note = document.getElementById(`note-${wish.id}`);
    if (wish.focus && !wish.overSheet) {
      const reference = latest.current.view === 'text' ? document.getElementById(`ref-${wish.id}`) : null;
      (wish.focus === 'reference' ? (reference ?? note) : note)?.focus({ preventScroll: true });
    }
    if (!wish.reveal) return;
    if (latest.current.view === 'text')
      scrollToPassage(root, wish.id, wish.overSheet ? 'aboveSheet' : 'beside');
    else if (note) scrollIntoPlace(note);
  });

  useEffect(() => {
    const follow = () => {
      const id = noteOfHash(window.location.hash);
      if (id === null) return;
      if (latest.current.has(id)) open(id, { reveal: true });
      else latest.current.onMissing();
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [open]);

  return {
    selectedId,
    sheet: options.isWide ? null : sheet,
    begun: begun.held,
    open,
    close,
    closeSheet,
  };
}
