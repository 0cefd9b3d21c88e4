'use client';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import type { Result } from '@/lib/schemas/failure';
import { enter } from './enter';
import { refusedFields } from './field-issues';
import { PasswordField } from './password-field';
import { PlainField } from './plain-field';
import { useArrival } from './use-arrival';
import { useFailureText } from './use-failure-text';
import { useSubmission } from './use-submission';

type Joining = { token: string; name: string; email: string; password: string };

/** Name, address and password of a new person, who is then signed in and taken to the library. */
export function JoinForm({
  join,
  token = '',
}: {
  join: (input: Joining) => Promise<Result<null>>;
  token?: string;
}) {
  const t = useTranslations('account');
  const failureText = useFailureText();
  const { isArriving, arrive } = useArrival();
  const { failure, isSending, submit } = useSubmission(
    ({ name = '', email = '', password = '' }) => join({ token, name, email, password }),
    async (_, { email = '', password = '' }) => {
      const refusal = await enter({ provider: 'password', email, password });
      arrive(refusal === null ? '/' : '/sign-in');
    },
  );
  const refused = refusedFields(failure);
  const isBusy = isSending || isArriving;
  return (
    <form className="grid max-w-sm gap-5" method="post" onSubmit={submit} aria-busy={isBusy}>
      {failure && refused.size === 0 && failure.code !== 'email_taken' ? (
        <Callout tone="error" role="alert">
          {failureText(failure)}
        </Callout>
      ) : null}
      <PlainField
        label={t('name')}
        name="name"
        autoComplete="name"
        hint={t('nameHint')}
        required
        maxLength={80}
        error={refused.has('name') ? t('nameNeeded') : undefined}
      />
      <PlainField
        label={t('email')}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        hint={t('emailHint')}
        required
        maxLength={254}
        error={
          failure?.code === 'email_taken'
            ? failureText(failure)
            : refused.has('email')
              ? t('emailWrong')
              : undefined
        }
      />
      <PasswordField isNew error={refused.has('password') ? t('passwordShort') : undefined} />
      <div>
        <button type="submit" className="btn btn-primary" aria-disabled={isBusy || undefined}>
          {t(isBusy ? 'joining' : 'join')}
        </button>
      </div>
    </form>
  );
}
