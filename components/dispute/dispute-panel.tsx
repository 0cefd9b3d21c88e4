'use client';
import { useTranslations } from 'next-intl';
import type { Move } from '@/lib/domain/dispute/transitions';
import type { DisputeDto } from '@/lib/server/queries/thread';
import { useStep } from '../annotation/use-step';
import { MoveForm } from './move-form';

/**
 * The steps of a contested passage that are open to this person. Where one is barred because they are party to it, a sentence says
 * so in place of the button.
 */
export default function DisputePanel({
  annotationId,
  dispute,
}: {
  annotationId: string;
  dispute: DisputeDto;
}) {
  const t = useTranslations('dispute');
  const [asked, setMove] = useStep<Move>('dispute');
  const open = dispute.moves.filter(({ refusal }) => refusal === null);
  const barred = dispute.moves.find(
    ({ refusal }) => refusal === 'you_raised_it' || refusal === 'you_argued_in_it',
  )?.refusal;

  if (asked) {
    return (
      <MoveForm
        annotationId={annotationId}
        dispute={dispute}
        move={asked.step}
        held={asked.form}
        onDone={() => setMove(null)}
      />
    );
  }
  return (
    <div className="grid gap-1.5 border-t border-rule pt-2">
      {open.length > 0 ? (
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">{t('actions')}</legend>
          {open.map(({ move: one }) => (
            <button key={one} type="button" className="btn btn-plain btn-sm" onClick={() => setMove(one)}>
              {t(`moves.${one}`)}
            </button>
          ))}
        </fieldset>
      ) : null}
      {barred === 'you_raised_it' || barred === 'you_argued_in_it' ? (
        <p className="hint">{t(`refusals.${barred}`)}</p>
      ) : null}
    </div>
  );
}
