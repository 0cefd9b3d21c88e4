'use client';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { FieldError } from '@/components/ui/field-error';

/** A password that can be looked at while it is typed. A new one states the only rule there is: its length. */
export function PasswordField({ isNew, error }: { isNew: boolean; error?: string }) {
  const t = useTranslations('account');
  const [isShown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {t(isNew ? 'newPassword' : 'password')}
      </label>
      <div className="relative w-full">
        <input
          id={id}
          className="input pe-20"
          name="password"
          type={isShown ? 'text' : 'password'}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={200}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : isNew ? `${id}-hint` : undefined}
        />
        <button
          type="button"
          className="btn btn-quiet btn-sm js-only absolute inset-y-0 end-0 my-auto"
          aria-pressed={isShown}
          aria-controls={id}
          onClick={() => setShown(!isShown)}
        >
          {t(isShown ? 'hide' : 'show')}
          <span className="sr-only">{t('thePassword')}</span>
        </button>
      </div>
      {isNew && !error ? (
        <p id={`${id}-hint`} className="hint">
          {t('passwordHint')}
        </p>
      ) : null}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}
