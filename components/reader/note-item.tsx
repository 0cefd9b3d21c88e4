'use client';
import { memo } from 'react';
import { AnnotationCard } from '@/components/annotation/annotation-card';
import { escapeHtml } from '@/lib/domain/text/escape-html';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { clipPassage } from './clip-passage';
import { type NoteWords, noteHtml } from './note-html';

export type NoteItemProps = {
  annotation: AnnotationDto;
  number: number;
  name: string;
  isActive: boolean;
  /** Nothing in it can be pressed or typed into: it is drawn as one string. */
  isQuiet: boolean;
  isFresh: boolean;
  /** The one note that Tab reaches; arrow keys go on from there. */
  isTabStop: boolean;
  /** Where it stands among the annotations on the same words, for the active one. */
  place: { text: string; next: string } | null;
  backLabel: string;
  /** How many replies it has, in words; null: none. Shown where the replies themselves are folded. */
  replies: string | null;
  freshLabel: string;
  words: NoteWords;
};

/** One note in the margin or list: its address, its passage (where it does not stand beside it), and its card. */
export const NoteItem = memo(function NoteItem(props: NoteItemProps) {
  const { annotation, name, isActive, isQuiet, isFresh, isTabStop } = props;
  return (
    <li
      id={`note-${annotation.id}`}
      data-note={annotation.id}
      className={`note-item${isFresh ? ' is-fresh' : ''}`}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={name}
      aria-current={isActive ? 'true' : undefined}
    >
      {isQuiet ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: written below and in noteHtml, which escape all text.
        <div key="quiet" dangerouslySetInnerHTML={{ __html: quietHtml(props) }} />
      ) : (
        <div key="open">
          <OpenNote {...props} />
        </div>
      )}
    </li>
  );
});

/** On the server an annotation stays the same object from request to request while nothing happens to its document. */
const kept = new WeakMap<AnnotationDto, { number: number; language: string; html: string }>();

function quietHtml(props: NoteItemProps): string {
  const { annotation, number, isFresh, backLabel: language } = props;
  if (isFresh) return drawQuiet(props);
  const known = kept.get(annotation);
  if (known?.number === number && known.language === language) return known.html;
  const html = drawQuiet(props);
  kept.set(annotation, { number, language, html });
  return html;
}

function drawQuiet({
  annotation,
  number,
  isFresh,
  backLabel,
  replies,
  freshLabel,
  words,
}: NoteItemProps): string {
  const { id, anchor } = annotation;
  const passage = escapeHtml(clipPassage(anchor.exact));
  const back = `<a href="#ref-${escapeHtml(id)}" data-back aria-label="${escapeHtml(backLabel)}">${passage}</a>`;
  return (
    (isLost(anchor)
      ? `<p class="note-passage note-passage-lost">${passage}</p>`
      : `<p class="note-passage">${back}</p>`) +
    (isFresh ? `<p class="note-fresh">${escapeHtml(freshLabel)}</p>` : '') +
    noteHtml(annotation, number, words) +
    (replies ? `<p class="note-folded no-print">${escapeHtml(replies)}</p>` : '')
  );
}

/** Its words stand nowhere in this text, so they stand with the note. */
const isLost = ({ state, closed }: AnnotationDto['anchor']): boolean => state === 'orphaned' || closed;

function OpenNote({ annotation, number, isActive, isFresh, place, backLabel, freshLabel }: NoteItemProps) {
  const { id, anchor } = annotation;
  return (
    <>
      {isLost(anchor) ? (
        <p className="note-passage note-passage-lost">{clipPassage(anchor.exact)}</p>
      ) : (
        <p className="note-passage">
          <a href={`#ref-${id}`} data-back aria-label={backLabel}>
            {clipPassage(anchor.exact)}
          </a>
        </p>
      )}
      {isFresh ? <p className="note-fresh">{freshLabel}</p> : null}
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
