'use client';
import { AnnotationCard } from '@/components/annotation/annotation-card';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { clipPassage } from './clip-passage';
import { isLost, type NoteTexts } from './drawn-notes';

export type OpenNoteProps = {
  annotation: AnnotationDto;
  number: number;
  isActive: boolean;
  isFresh: boolean;
  /** Where it stands among the annotations on the same words, for the active one. */
  place: { text: string; next: string } | null;
  texts: NoteTexts;
};

/** A note that is open or written in: its passage (where it does not stand beside it), and its card. */
export function OpenNote({ annotation, number, isActive, isFresh, place, texts }: OpenNoteProps) {
  const { id, anchor } = annotation;
  return (
    <>
      {isLost(anchor) ? (
        <p className="note-passage note-passage-lost">{clipPassage(anchor.exact)}</p>
      ) : (
        <p className="note-passage">
          <a href={`#ref-${id}`} data-back>
            {clipPassage(anchor.exact)}
          </a>
        </p>
      )}
      {isFresh ? <p className="note-fresh">{texts.fresh}</p> : null}
      <AnnotationCard annotation={annotation} number={number} active={isActive} />
      {place ? (
        <p className="note-place no-print">
          {place.text}{' '}
          <button type="button" className="link" data-cycle>
            {place.next}
          </button>
        </p>
      ) : null}
    </>
  );
}
