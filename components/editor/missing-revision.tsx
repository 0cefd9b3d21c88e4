'use client';
import { useTranslations } from 'next-intl';
import type { Failure } from '@/lib/schemas/failure';
import { FailureText } from '../account/failure-text';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';

/** Says that the text does not hold the newest revision: somebody saved one, or the one that came in was undone. */
export function MissingRevision({
  revision,
  isUndone,
  failure,
  isPending,
  onPutTogether,
}: {
  revision: number;
  isUndone: boolean;
  /** Why it could not be had. */
  failure: Failure | null;
  isPending: boolean;
  onPutTogether: () => void;
}) {
  const t = useTranslations(isUndone ? 'editor.undone' : 'editor.newer');
  return (
    <Callout tone="info" role="status" title={t('title', { revision })}>
      <p>{t('text')}</p>
      {failure ? (
        <p role="alert">
          <FailureText failure={failure} />
        </p>
      ) : null}
      <Button size="sm" className="mt-2" isPending={isPending} onPress={onPutTogether}>
        {t('putTogether')}
      </Button>
    </Callout>
  );
}
