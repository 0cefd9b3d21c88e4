'use client';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import type { Result } from '@/lib/schemas/failure';
import { refusedFields } from './field-issues';
import { PasswordField } from './password-field';
import { useArrival } from './use-arrival';
import { useFailureText } from './use-failure-text';
import { useSubmission } from './use-submission';

/** A new password for somebody who has a reset link. */
export function NewPasswordForm({
  setPassword,
  token,
}: {
  setPassword: (input: { token: string; password: string }) => Promise<Result<null>>;
  token: string;
}) {
  const t = useTranslations('account');
  const failureText = useFailureText();
  const { isArriving, arrive } = useArrival();
  const { failure, isSending, submit } = useSubmission(
    ({ password = '' }) => setPassword({ token, password }),
    () => arrive('/sign-in?done=password'),
  );
  const refused = refusedFields(failure);
  const isBusy = isSending || isArriving;
  return (
    <form className="grid max-w-sm gap-5" method="post" onSubmit={submit} aria-busy={isBusy}>
      {failure && refused.size === 0 ? (
        <Callout tone="error" role="alert">
          {failureText(failure)}
        </Callout>
      ) : null}
      <PasswordField isNew error={refused.has('password') ? t('passwordShort') : undefined} />
      <div>
        <button type="submit" className="btn btn-primary" aria-disabled={isBusy || undefined}>
          {t('setPassword')}
        </button>
      </div>
    </form>
  );
}
