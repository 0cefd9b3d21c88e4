'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { AnchorDecision } from '@/lib/domain/anchoring/decision';
import { useStep } from '../annotation/use-step';
import type { DecisionSubject } from './decide';
import { DecisionForm } from './decision-form';

export type DecisionPanelProps = {
  subject: DecisionSubject;
  /** What this person may decide. */
  decisions: readonly AnchorDecision[];
  /** How another passage is chosen: in the text around, or at this address. */
  move: (() => void) | string;
  /** Tells that a form is open (it keeps what is decided about on the page) or closed. */
  onWriting?: (isWriting: boolean) => void;
  /** Something was decided, by this person or by another: what is shown is to be read again. */
  onDecided: () => Promise<void> | void;
};

/** What can be decided about a passage that changed: a button each, then what the decision needs. */
export function DecisionPanel({ subject, decisions, move, onWriting, onDecided }: DecisionPanelProps) {
  const t = useTranslations('anchor');
  const [asked, setChosen] = useStep<Exclude<AnchorDecision, 'move'>>('anchor');
  const choose = (decision: Exclude<AnchorDecision, 'move'> | null) => {
    setChosen(decision);
    onWriting?.(decision !== null);
  };
  if (asked) {
    return (
      <DecisionForm
        subject={subject}
        decision={asked.step}
        held={asked.form}
        isOpen={decisions.includes(asked.step)}
        onDecided={onDecided}
        onClose={() => choose(null)}
      />
    );
  }
  if (decisions.length === 0) return null;
  return (
    <fieldset className="js-only flex flex-wrap gap-2">
      <legend className="sr-only">{t('decide')}</legend>
      {decisions.map((decision) =>
        decision !== 'move' ? (
          <button
            key={decision}
            type="button"
            className="btn btn-plain btn-sm"
            onClick={() => choose(decision)}
          >
            {t(`decision.${decision}`)}
          </button>
        ) : typeof move === 'string' ? (
          <Link key={decision} href={move} className="btn btn-plain btn-sm">
            {t('decision.move')}
          </Link>
        ) : (
          <button key={decision} type="button" className="btn btn-plain btn-sm" onClick={move}>
            {t('decision.move')}
          </button>
        ),
      )}
    </fieldset>
  );
}
