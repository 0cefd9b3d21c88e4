'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { providerAddress } from './enter';
import { useFailureText } from './use-failure-text';

/** Ways in through somebody who already knows the person. */
export function ProviderButtons({
  providers,
  to,
}: {
  providers: readonly { id: string; name: string }[];
  to: string;
}) {
  const t = useTranslations('account');
  const failureText = useFailureText();
  const [failed, setFailed] = useState(false);

  async function go(provider: string) {
    const address = await providerAddress(provider, to);
    setFailed(address === null);
    if (address !== null) location.assign(address);
  }

  return (
    <div className="js-only grid gap-3">
      {failed ? (
        <Callout tone="error" role="alert">
          {failureText({ code: 'offline' })}
        </Callout>
      ) : null}
      {providers.map(({ id, name }) => (
        <button key={id} type="button" className="btn btn-plain justify-self-start" onClick={() => go(id)}>
          {t('continueWith', { name })}
        </button>
      ))}
    </div>
  );
}
