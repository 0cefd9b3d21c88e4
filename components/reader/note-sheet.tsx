'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { AnnotationCard } from '@/components/annotation/annotation-card';
import { Sheet } from '@/components/ui/sheet';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { clipPassage } from './clip-passage';
import { useSwipeDown } from './use-swipe-down';

export type NoteSheetProps = {
  /** The annotations at one place, in reading order. */
  annotations: readonly AnnotationDto[];
  numbers: ReadonlyMap<string, number>;
  activeId: string | null;
  onActivate: (id: string) => void;
  onClose: () => void;
};

/** What stands at one place of the text, on a window without a margin. */
export default function NoteSheet({ annotations, numbers, activeId, onActivate, onClose }: NoteSheetProps) {
  const t = useTranslations('reader');
  const activeElement = useRef<HTMLLIElement>(null);
  const openedFor = useRef(activeId);
  useEffect(() => {
    if (annotations.length > 1 && openedFor.current)
      activeElement.current?.scrollIntoView({ block: 'nearest' });
  }, [annotations.length]);
  const isOne = annotations.length === 1;
  return (
    <Sheet
      title={t('sheetTitle', { count: annotations.length })}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <SheetList onSwipe={onClose}>
        {annotations.map((annotation) => {
          const { id, anchor } = annotation;
          const isActive = isOne || id === activeId;
          return (
            <li key={id} data-active={isActive ? '' : undefined} className="scroll-mt-16">
              <p className="note-passage">{clipPassage(anchor.exact)}</p>
              <AnnotationCard annotation={annotation} number={numbers.get(id) ?? 0} active={isActive} />
              {isActive ? null : (
                <button type="button" className="btn btn-quiet btn-sm" onClick={() => onActivate(id)}>
                  {t('openNote')}
                </button>
              )}
            </li>
          );
        })}
      </SheetList>
    </Sheet>
  );
}

/** In the dialog, so that it is mounted when the dialog is. Begins with the annotation that was meant in view. */
function SheetList({ onSwipe, children }: { onSwipe: () => void; children: ReactNode }) {
  const list = useRef<HTMLOListElement>(null);
  useSwipeDown(list, onSwipe);
  useEffect(() => {
    const active = list.current?.querySelector('[data-active]');
    if (active !== list.current?.firstElementChild) active?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <ol ref={list} className="note-sheet">
      {children}
    </ol>
  );
}
