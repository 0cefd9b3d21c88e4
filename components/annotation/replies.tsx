'use client';
import { useMessages } from 'next-intl';
import { lazy, Suspense } from 'react';
import type { AnnotationDto, ReplyDto } from '@/lib/server/queries/thread';
import { CardHead } from './card-head';
import { RemarkHtml } from './remark-html';
import { useOpenComposer } from './use-composer';

const ReplyActions = lazy(() => import('./reply-actions'));
const EditBox = lazy(() => import('./edit-box'));
const ReplyBox = lazy(() => import('./reply-box'));
const PendingReplies = lazy(() => import('./pending-replies'));

/** The replies to an annotation, oldest first, with those on their way and the one being written. */
export function Replies({ annotation, active }: { annotation: AnnotationDto; active: boolean }) {
  const words = useMessages().annotation;
  const { id, replies, can } = annotation;
  const reply = useOpenComposer(`reply:${id}`);
  const mayReply = can.includes('reply');
  return (
    <>
      {replies.length > 0 ? (
        <ul className="note-replies" aria-label={words.replies}>
          {replies.map((one) => (
            <Reply key={one.id} reply={one} annotation={annotation} active={active} />
          ))}
        </ul>
      ) : null}
      {mayReply && active ? (
        <Suspense fallback={null}>
          <PendingReplies annotationId={id} arrived={replies} />
        </Suspense>
      ) : null}
      {reply ? (
        <Suspense fallback={<p className="hint">{words.compose.loading}</p>}>
          <ReplyBox composer={reply} />
        </Suspense>
      ) : null}
    </>
  );
}

function Reply({
  reply,
  annotation,
  active,
}: {
  reply: ReplyDto;
  annotation: AnnotationDto;
  active: boolean;
}) {
  const words = useMessages().annotation;
  const edit = useOpenComposer(`edit:${reply.id}`);
  return (
    <li id={`reply-${reply.id}`}>
      <CardHead author={reply.author} createdAt={reply.createdAt} editedAt={reply.editedAt} />
      {edit ? (
        <Suspense fallback={<p className="hint">{words.compose.loading}</p>}>
          <EditBox composer={edit} annotation={reply} kind="reply" />
        </Suspense>
      ) : (
        <RemarkHtml remark={reply.remark} />
      )}
      {active && !edit && (reply.can.length > 0 || reply.editedAt) ? (
        <Suspense fallback={null}>
          <ReplyActions reply={reply} annotationId={annotation.id} />
        </Suspense>
      ) : null}
    </li>
  );
}
