'use client';
import { useTranslations } from 'next-intl';
import type { Failure } from '@/lib/schemas/failure';

/** Words a failure for the person: messages "errors.<code>", with the id of an unexpected one. */
export function useFailureText(): (failure: Failure) => string {
  const t = useTranslations('errors');
  return ({ code, errorId }) => (errorId ? `${t(code)} ${t('errorId', { id: errorId })}` : t(code));
}
