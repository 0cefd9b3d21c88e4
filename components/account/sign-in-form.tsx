'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { Callout } from '@/components/ui/callout';
import type { FailureCode } from '@/lib/schemas/failure';
import { enter } from './enter';
import { PasswordField } from './password-field';
import { PlainField } from './plain-field';
import { useArrival } from './use-arrival';
import { useFailureText } from './use-failure-text';

/** E-mail address and password. What was typed stays when it is refused. */
export function SignInForm({ to }: { to: string }) {
  const t = useTranslations('account');
  const failureText = useFailureText();
  const { isArriving, arrive } = useArrival();
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [isSending, setSending] = useState(false);
  const sending = useRef(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    setSending(true);
    const form = event.currentTarget;
    const fields = new FormData(form);
    const refusal = await enter({
      provider: 'password',
      email: String(fields.get('email')),
      password: String(fields.get('password')),
    });
    sending.current = false;
    setSending(false);
    setFailure(refusal);
    if (refusal === null) arrive(to);
    else form.querySelector<HTMLInputElement>('input[name=password]')?.focus();
  }

  const isBusy = isSending || isArriving;
  return (
    <form className="grid gap-5" method="post" onSubmit={submit} aria-busy={isBusy}>
      {failure ? (
        <Callout tone="error" role="alert">
          {failureText({ code: failure })}
        </Callout>
      ) : null}
      <PlainField
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        required
        maxLength={254}
      />
      <PasswordField isNew={false} />
      <div>
        <button type="submit" className="btn btn-primary" aria-disabled={isBusy || undefined}>
          {t(isBusy ? 'signingIn' : 'signIn')}
        </button>
      </div>
    </form>
  );
}
