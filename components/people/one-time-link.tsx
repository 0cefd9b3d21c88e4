'use client';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Callout } from '@/components/ui/callout';

/** A link that is shown this once: nobody, not even the server, can show it again. */
export function OneTimeLink({ address, hint }: { address: string; hint: string }) {
  const t = useTranslations('people');
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const id = useId();
  async function copy() {
    try {
      // Without TLS there may be no clipboard at all.
      await navigator.clipboard.writeText(address);
      setState('copied');
    } catch {
      setState('failed');
    }
  }
  return (
    <Callout tone="good" role="status" title={t('linkReady')}>
      <p className="mt-1 text-ink-2">{hint}</p>
      <label className="sr-only" htmlFor={id}>
        {t('link')}
      </label>
      <div className="mt-3 flex flex-wrap gap-2">
        <input
          id={id}
          className="input min-w-0 flex-1 font-mono text-sm"
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="btn btn-plain" onClick={copy}>
          {t(state === 'copied' ? 'copied' : 'copy')}
        </button>
      </div>
      <p className="hint mt-2" aria-live="polite">
        {state === 'failed' ? t('copyFailed') : ''}
      </p>
    </Callout>
  );
}
