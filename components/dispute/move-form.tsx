'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { type Outcome, outcomes } from '@/lib/domain/dispute/dispute';
import { type Move, transitions } from '@/lib/domain/dispute/transitions';
import type { Failure } from '@/lib/schemas/failure';
import type { DisputeDto } from '@/lib/server/queries/thread';
import { FailureText } from '../account/failure-text';
import { AskForm } from '../annotation/ask-form';
import { type Held, useHeld } from '../annotation/held';
import { post } from '../annotation/post';
import { useReader } from '../reader/reader-context';
import { RadioGroup } from '../ui/radio-group';
import { TextArea } from '../ui/text-area';
import { toast } from '../ui/toast';
import { keepReason, keptReason } from './kept-reason';
import { StaleMove } from './stale-move';

/** Asks for what a step needs, the reason first of all, and takes it. What is typed is kept whatever happens. */
export function MoveForm({
  annotationId,
  dispute,
  move,
  held,
  onDone,
}: {
  annotationId: string;
  dispute: DisputeDto;
  move: Move;
  held: Held;
  onDone: () => void;
}) {
  const t = useTranslations('dispute');
  const { document: about, refresh } = useReader();
  const id = useId();
  const keptUnder = `${annotationId}:${move}`;
  const [reason, setReason] = useHeld(held, 'reason', () => keptReason(keptUnder));
  const [outcome, setOutcome] = useHeld<Outcome | ''>(held, 'outcome', () => '');
  const [isChecked, setChecked] = useHeld(held, 'isChecked', () => false);
  const [isSending, setSending] = useHeld(held, 'isSending', () => false);
  const [failure, setFailure] = useHeld<Failure | null>(held, 'failure', () => null);
  /** What this person has seen: a step that somebody else took since must be shown, not stepped over. */
  const [seen, setSeen] = useHeld(held, 'seen', () => dispute.version);
  const { needsReason, needsOutcome } = transitions[move];
  const lacksReason = needsReason && reason.trim() === '';
  const lacksOutcome = needsOutcome && outcome === '';
  const isOpen = dispute.moves.some((one) => one.move === move && one.refusal === null);

  function write(text: string): void {
    setReason(text);
    keepReason(keptUnder, text);
  }

  async function send(focus: (selector: string) => void): Promise<void> {
    setChecked(true);
    if (lacksReason || lacksOutcome) return focus(lacksOutcome ? 'input' : 'textarea');
    setSending(true);
    const result = await post('/api/disputes/move', {
      documentId: about.id,
      annotationId,
      version: seen,
      move,
      reason,
      outcome: outcome || null,
    });
    await refresh();
    setSending(false);
    if (!result.ok) return setFailure(result.failure);
    keepReason(keptUnder, '');
    toast(t(`done.${transitions[move].to}`), 'good');
    onDone();
  }

  if (failure?.code === 'stale') {
    return (
      <StaleMove
        failure={failure}
        reason={reason}
        canGoOn={isOpen}
        onGoOn={() => {
          setSeen(dispute.version);
          setFailure(null);
        }}
        onLeave={onDone}
      />
    );
  }
  return (
    <AskForm
      held={held}
      title={t(`moveTitles.${move}`)}
      failure={failure && <FailureText failure={failure} />}
      isSending={isSending}
      sendLabel={isSending ? t('sending') : t(`moves.${move}`)}
      cancelLabel={t('cancel')}
      onSend={send}
      onCancel={onDone}
    >
      {needsOutcome ? (
        <div className="grid gap-1">
          <RadioGroup
            name={`${id}-outcome`}
            label={t('outcome')}
            options={outcomes.map((one) => ({
              id: one,
              label: t(`outcomes.${one}`),
              description: t(`outcomeHints.${one}`),
            }))}
            value={outcome}
            onChange={(chosen) => setOutcome(outcomes.find((one) => one === chosen) ?? '')}
            errorMessage={isChecked && lacksOutcome ? t('outcomeMissing') : undefined}
          />
          <p className="hint">{t('outcomeHint')}</p>
        </div>
      ) : null}
      <TextArea
        label={needsReason ? t('reason') : t('reasonOptional')}
        description={move === 'start_review' ? undefined : t(`reasonHint.${move}`)}
        errorMessage={isChecked && lacksReason ? t('reasonMissing') : undefined}
        value={reason}
        onChange={write}
        isRequired={needsReason}
        validationBehavior="aria"
        maxLength={5000}
        className="w-full"
      />
    </AskForm>
  );
}
