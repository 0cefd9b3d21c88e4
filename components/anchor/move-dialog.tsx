'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { renderPassageContext } from '@/lib/domain/text/passage-context';
import type { Failure } from '@/lib/schemas/failure';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { FailureText } from '../account/failure-text';
import { PassageField } from '../annotation/passage-field';
import { keepReason, keptReason } from '../dispute/kept-reason';
import { type SelectedPassage, useReader } from '../reader/reader-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextArea } from '../ui/text-area';
import { toast } from '../ui/toast';
import { decide } from './decide';
import { PassagePair } from './passage-pair';
import { StaleDecision } from './stale-decision';

/** How much of the text is shown on each side of the chosen words, in UTF-16 units. */
const AROUND = 48;

/** Shows the earlier passage beside the chosen one, and puts the annotation there. */
export default function MoveDialog({
  annotation,
  chosen,
  startsTyping,
  onMoved,
  onClose,
}: {
  /** As it was when its passage began to be looked for. */
  annotation: AnnotationDto;
  chosen: SelectedPassage;
  /** Begins with fields for the words, for those who do not select them. */
  startsTyping: boolean;
  onMoved: () => void;
  /** Back to the text, where other words can be selected. */
  onClose: () => void;
}) {
  const t = useTranslations('anchor');
  const { document: about, body, text, refresh } = useReader();
  const { id: annotationId, anchor } = annotation;
  const keptUnder = `${annotationId}:move`;
  const [passage, setPassage] = useState<SelectedPassage | null>(chosen);
  const [isTyping, setTyping] = useState(startsTyping);
  const [reason, setReason] = useState(() => keptReason(keptUnder));
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const around = passage && renderPassageContext(text, passage.start, passage.end, AROUND);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!passage || isSending) return;
    setSending(true);
    setFailure(null);
    const { start, end, exact } = passage;
    const subject = {
      annotationId,
      documentId: about.id,
      revision: about.revision.number,
      version: anchor.version,
    };
    const result = await decide(subject, 'move', { reason, passage: { start, end, exact } });
    setSending(false);
    if (!result.ok) return setFailure(result.failure);
    keepReason(keptUnder, '');
    toast(t('done.move'), 'good');
    await refresh();
    onMoved();
  }

  const isStale = failure?.code === 'stale' || failure?.code === 'stale_revision';
  return (
    <Dialog
      title={t('choose.title')}
      size="lg"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      {isStale && failure ? (
        <StaleDecision
          failure={failure}
          reason={reason}
          onLook={async () => {
            await refresh();
            onMoved();
          }}
        />
      ) : (
        <form noValidate onSubmit={send} className="grid gap-4">
          <PassagePair
            last={
              anchor.last ?? { revision: about.revision.number, prefix: '', exact: anchor.exact, suffix: '' }
            }
            now={
              passage && around ? { prefix: around.before, exact: passage.exact, suffix: around.after } : null
            }
            nowLabel={t('choose.now')}
            changes={[]}
            language={about.language}
            direction={about.direction}
          />
          {isTyping ? (
            <PassageField body={body} text={text} passage={chosen} onChange={setPassage} />
          ) : (
            <div>
              <button type="button" className="link text-sm" onClick={() => setTyping(true)}>
                {t('choose.again')}
              </button>
            </div>
          )}
          <TextArea
            label={t('reason')}
            description={t('reasonHint.move')}
            value={reason}
            onChange={(words) => {
              setReason(words);
              keepReason(keptUnder, words);
            }}
            maxLength={2000}
            rows={2}
            className="w-full"
          />
          {failure ? (
            <p role="alert" className="field-error">
              <FailureText failure={failure} />
            </p>
          ) : null}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" size="sm" isPending={isSending} isDisabled={!passage}>
              {isSending ? t('sending') : t('choose.send')}
            </Button>
            <Button variant="quiet" size="sm" onPress={onClose}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
