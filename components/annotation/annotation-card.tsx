'use client';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { RemarkHtml } from './remark-html';

export type AnnotationCardProps = {
  annotation: AnnotationDto;
  /** Its place in reading order; null while it is on its way. */
  number: number | null;
  /** Open: shows what can be done with it. */
  active: boolean;
  /** Shows the words it is about: where it does not stand beside them (list, sheet, paper). */
  withPassage?: boolean;
};

/** An annotation with its replies, as it stands in the margin, in the list or in a sheet. */
export function AnnotationCard({ annotation, number, active, withPassage = false }: AnnotationCardProps) {
  const { id, kind, author, anchor, remark } = annotation;
  return (
    <article id={`note-${id}`} className={`note note-${kind}${active ? ' is-active' : ''}`}>
      <p className="note-head">
        <span className="note-kind">{number}</span> <span className="note-by">{author.name}</span>
      </p>
      {withPassage ? <p className="note-quote">{anchor.exact}</p> : null}
      <RemarkHtml remark={remark} />
    </article>
  );
}
