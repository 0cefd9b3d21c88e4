'use client';
import { useTranslations } from 'next-intl';
import { type AnchorDecision, needsReason } from '@/lib/domain/anchoring/decision';
import type { Failure } from '@/lib/schemas/failure';
import { FailureText } from '../account/failure-text';
import { AskForm } from '../annotation/ask-form';
import { type Held, useHeld } from '../annotation/held';
import { keepReason, keptReason } from '../dispute/kept-reason';
import { TextArea } from '../ui/text-area';
import { toast } from '../ui/toast';
import { type DecisionSubject, decide } from './decide';
import { StaleDecision } from './stale-decision';

/** Asks why, where that is needed or wanted, and sends the decision. What is typed is kept whatever happens. */
export function DecisionForm({
  subject,
  decision,
  held,
  isOpen,
  onDecided,
  onClose,
}: {
  subject: DecisionSubject;
  decision: Exclude<AnchorDecision, 'move'>;
  held: Held;
  /** The decision is still possible, as far as this page knows. */
  isOpen: boolean;
  onDecided: () => Promise<void> | void;
  onClose: () => void;
}) {
  const t = useTranslations('anchor');
  const keptUnder = `${subject.annotationId}:${decision}`;
  const [reason, setReason] = useHeld(held, 'reason', () => keptReason(keptUnder));
  const [isChecked, setChecked] = useHeld(held, 'isChecked', () => false);
  const [isSending, setSending] = useHeld(held, 'isSending', () => false);
  const [failure, setFailure] = useHeld<Failure | null>(held, 'failure', () => null);
  /** What this person saw: what somebody else decided since must be shown, not stepped over. */
  const [seen] = useHeld(held, 'seen', () => subject);
  const isRequired = needsReason(decision);
  const isMissing = isChecked && isRequired && reason.trim() === '';

  async function send(focus: (selector: string) => void): Promise<void> {
    setChecked(true);
    if (isRequired && reason.trim() === '') return focus('textarea');
    setSending(true);
    setFailure(null);
    const result = await decide(seen, decision, { reason });
    setSending(false);
    if (!result.ok) return setFailure(result.failure);
    keepReason(keptUnder, '');
    toast(t(`done.${decision}`), 'good');
    onClose();
    await onDecided();
  }

  if (failure?.code === 'stale' || failure?.code === 'stale_revision' || (failure && !isOpen)) {
    return (
      <StaleDecision
        failure={failure}
        reason={reason}
        onLook={async () => {
          onClose();
          await onDecided();
        }}
      />
    );
  }
  return (
    <AskForm
      held={held}
      title={t(`title.${decision}`)}
      heading="p"
      // Where a reason is needed it is asked for; what needs none is one more key away.
      first={isRequired ? 'textarea' : '[type="submit"]'}
      failure={failure && <FailureText failure={failure} />}
      isSending={isSending}
      sendLabel={isSending ? t('sending') : t(`send.${decision}`)}
      cancelLabel={t('cancel')}
      onSend={send}
      onCancel={onClose}
      className="max-w-prose"
    >
      <TextArea
        label={t('reason')}
        description={t(`reasonHint.${decision}`)}
        errorMessage={isMissing ? t('reasonMissing') : undefined}
        value={reason}
        onChange={(text) => {
          setReason(text);
          keepReason(keptUnder, text);
        }}
        isRequired={isRequired}
        validationBehavior="aria"
        maxLength={2000}
        rows={2}
        className="w-full"
      />
    </AskForm>
  );
}
