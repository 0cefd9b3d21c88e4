'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Body } from '@/lib/domain/document/body';
import { canonicalText } from '@/lib/domain/text/canonical';
import { matchSequences } from '@/lib/domain/text/match-sequences';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { Words } from './merge-panel';
import type { Incoming as IncomingRevision } from './use-revision';

/** Says what came into the text from a revision that somebody else saved meanwhile. */
export function Incoming({
  incoming: { revision, base, theirs },
  onDismiss,
}: {
  incoming: IncomingRevision;
  onDismiss: () => void;
}) {
  const t = useTranslations('editor.incoming');
  const changes = useMemo(() => changedLines(base, theirs), [base, theirs]);
  return (
    <Callout tone="info" role="status" title={t('title', { revision })}>
      <p>{t('text')}</p>
      <details className="mt-2" open={changes.length <= 5}>
        <summary>{t('changes', { count: changes.length })}</summary>
        <ol className="mt-2 grid gap-3">
          {changes.map(({ before, after }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
            <li key={index}>
              <Words before={before} after={after} />
            </li>
          ))}
        </ol>
      </details>
      <Button size="sm" className="mt-2" onPress={onDismiss}>
        {t('dismiss')}
      </Button>
    </Callout>
  );
}

/** What stood and what stands in the lines between two that both texts have. */
function changedLines(base: Body, theirs: Body): { before: string; after: string }[] {
  const before = canonicalText(base).split('\n');
  const after = canonicalText(theirs).split('\n');
  const changes: { before: string; after: string }[] = [];
  let [i, j] = [0, 0];
  const upTo = (nextI: number, nextJ: number) => {
    const change = { before: before.slice(i, nextI).join('\n'), after: after.slice(j, nextJ).join('\n') };
    if (i < nextI || j < nextJ) changes.push(change);
    [i, j] = [nextI + 1, nextJ + 1];
  };
  for (const [nextI, nextJ] of matchSequences(before, after)) upTo(nextI, nextJ);
  upTo(before.length, after.length);
  return changes;
}
