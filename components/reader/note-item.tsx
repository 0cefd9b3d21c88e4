'use client';
import { memo } from 'react';
import { AnnotationCard } from '@/components/annotation/annotation-card';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { clipPassage } from './clip-passage';

export type NoteItemProps = {
  annotation: AnnotationDto;
  number: number;
  name: string;
  isActive: boolean;
  isFresh: boolean;
  /** The one note that Tab reaches; arrow keys go on from there. */
  isTabStop: boolean;
  /** Where it stands among the annotations on the same words, for the active one. */
  place: { text: string; next: string } | null;
  backLabel: string;
  /** How many replies it has, in words; null: none. Shown where the replies themselves are folded. */
  replies: string | null;
  freshLabel: string;
};

/** One note in the margin or list: its address, its passage (where it does not stand beside it), and its card. */
export const NoteItem = memo(function NoteItem(props: NoteItemProps) {
  const { annotation, number, name, isActive, isFresh, isTabStop, place, backLabel, replies, freshLabel } =
    props;
  const { id, anchor } = annotation;
  return (
    <li
      id={`note-${id}`}
      data-note={id}
      className={`note-item${isFresh ? ' is-fresh' : ''}`}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={name}
      aria-current={isActive ? 'true' : undefined}
    >
      <p className="note-passage">
        <a href={`#ref-${id}`} data-back aria-label={backLabel}>
          {clipPassage(anchor.exact)}
        </a>
      </p>
      {isFresh ? <p className="note-fresh">{freshLabel}</p> : null}
      <AnnotationCard annotation={annotation} number={number} active={isActive} />
      {replies && !isActive ? <p className="note-folded no-print">{replies}</p> : null}
      {place ? (
        <p className="note-place no-print">
          {place.text}{' '}
          <button type="button" className="link" data-cycle>
            {place.next}
          </button>
        </p>
      ) : null}
    </li>
  );
});
