'use client';
import { useMessages } from 'next-intl';
import { lazy, Suspense } from 'react';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { AnchorNote, isNotable } from '../anchor/anchor-note';
import { DisputeBlock } from '../dispute/dispute-block';
import { isSettled } from '../reader/text-marks';
import { SuggestionBlock } from '../suggestion/suggestion-block';
import { CardHead } from './card-head';
import { CitationBlock } from './citation-block';
import { PendingStatus } from './pending-status';
import { RemarkHtml } from './remark-html';
import { Replies } from './replies';
import { useOpenComposer } from './use-composer';

const CardActions = lazy(() => import('./card-actions'));
const EditBox = lazy(() => import('./edit-box'));

const signs = { note: '', citation: ['[', ']'], flag: ['?', ''], suggestion: ['+', ''] } as const;

export type AnnotationCardProps = {
  annotation: AnnotationDto;
  /** Its place in reading order, from 1; 0: it has none yet. */
  number: number;
  /** Open: shows what can be done with it. */
  active: boolean;
};

/**
 * An annotation with its replies, as it stands in the margin, in the list or in a sheet. Plain elements as long as it is not
 * open: a page may show a thousand. For the same reason words without values are read from the messages as they are, here and
 * below: a translator for each card costs more than all else in it.
 */
export function AnnotationCard({ annotation, number, active }: AnnotationCardProps) {
  const words = useMessages().annotation;
  const { id, kind, author, createdAt, editedAt, remark, tags, anchor, citation, dispute, suggestion } =
    annotation;
  const edit = useOpenComposer(`edit:${id}`);
  const isPending = id.startsWith('pending-');
  const classes = [
    'note',
    `note-${kind}`,
    isSettled(annotation) && 'note-settled',
    active && 'is-active',
    isPending && 'opacity-70',
  ];
  const [before = '', after = ''] = signs[kind];
  return (
    <article className={classes.filter(Boolean).join(' ')}>
      <CardHead author={author} createdAt={createdAt} editedAt={editedAt}>
        <span className="note-kind">
          {number > 0 ? `${before}${number}${after} ` : null}
          {words.kinds[kind]}
        </span>
      </CardHead>
      {isNotable(anchor) ? <AnchorNote id={id} anchor={anchor} /> : null}
      {edit ? (
        <Suspense fallback={<p className="hint">{words.compose.loading}</p>}>
          <EditBox composer={edit} annotation={annotation} kind={kind} />
        </Suspense>
      ) : (
        <>
          {dispute ? <DisputeBlock dispute={dispute} raisedBy={author.name} raisedAt={createdAt} /> : null}
          {citation ? <CitationBlock citation={citation} /> : null}
          {suggestion ? <SuggestionBlock suggestion={suggestion} /> : null}
          <RemarkHtml remark={remark} />
          {tags.length > 0 ? (
            <ul aria-label={words.tags} className="note-tags">
              {tags.map((tag) => (
                <li key={tag} className="tag">
                  {tag}
                </li>
              ))}
            </ul>
          ) : null}
        </>
      )}
      {isPending ? (
        <PendingStatus annotationId={id} />
      ) : (
        <>
          <Replies annotation={annotation} active={active} />
          {active ? (
            <Suspense fallback={<p className="note-foot min-h-8" />}>
              <CardActions annotation={annotation} />
            </Suspense>
          ) : null}
        </>
      )}
    </article>
  );
}
