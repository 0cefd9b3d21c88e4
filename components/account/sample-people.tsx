'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Callout } from '@/components/ui/callout';
import type { Role } from '@/lib/domain/access/roles';
import type { FailureCode } from '@/lib/schemas/failure';
import { enter } from './enter';
import { useArrival } from './use-arrival';
import { useFailureText } from './use-failure-text';

type SamplePerson = { id: string; name: string; role: Role };

/** People of the sample library, to be signed in as at one click: only on the computer on which the program runs. */
export function SamplePeople({ people, to }: { people: readonly SamplePerson[]; to: string }) {
  const t = useTranslations('account');
  const failureText = useFailureText();
  const { isArriving, arrive } = useArrival();
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);

  async function choose(personId: string) {
    if (chosen !== null) return;
    setChosen(personId);
    const refusal = await enter({ provider: 'sample', personId });
    setFailure(refusal);
    if (refusal === null) arrive(to);
    else setChosen(null);
  }

  return (
    <section aria-labelledby="sample-people" className="js-only">
      <h2 id="sample-people" className="section-title">
        {t('sampleTitle')}
      </h2>
      <p className="hint mt-1">{t('sampleHint')}</p>
      {failure ? (
        <Callout tone="error" role="alert">
          {failureText({ code: failure })}
        </Callout>
      ) : null}
      <ul className="mt-4 border-t border-rule">
        {people.map(({ id, name, role }) => (
          <li key={id} className="border-b border-rule">
            <button
              type="button"
              className="group flex min-h-12 w-full items-baseline gap-3 py-2 text-start"
              aria-disabled={chosen !== null || isArriving || undefined}
              onClick={() => choose(id)}
            >
              <span className="w-24 shrink-0 font-serif text-md underline decoration-transparent underline-offset-4 group-hover:decoration-current">
                {name}
              </span>
              <span className="text-sm text-ink-2">{t(`sampleRoles.${role}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="sr-only" role="status">
        {chosen ? t('signingIn') : ''}
      </p>
    </section>
  );
}
