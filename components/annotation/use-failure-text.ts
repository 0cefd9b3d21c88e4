'use client';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Failure } from '@/lib/schemas/failure';

/** Says a failure in a sentence; of an unexpected one also the number under which it is in the log. */
export function useFailureText(): (failure: Failure) => string {
  const t = useTranslations('errors');
  return useCallback(
    ({ code, errorId }) => (errorId ? `${t(code)} ${t('errorId', { id: errorId })}.` : t(code)),
    [t],
  );
}
