'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Block, Body } from '@/lib/domain/document/body';
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
  const changes = useMemo(() => changedBlocks(base, theirs), [base, theirs]);
  return (
    <Callout tone="info" role="status" title={t('title', { revision })}>
      <p>{t('text')}</p>
      <details className="mt-2" open={changes.length <= 3}>
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

/** What stood and what stands in the blocks between two that both texts have. */
function changedBlocks(base: Body, theirs: Body): { before: string; after: string }[] {
  const keys = ({ content }: Body) => content.map((block) => JSON.stringify(block));
  const changes: { before: string; after: string }[] = [];
  let [i, j] = [0, 0];
  const upTo = (nextI: number, nextJ: number) => {
    const before = textOf(base.content.slice(i, nextI));
    const after = textOf(theirs.content.slice(j, nextJ));
    if (i < nextI || j < nextJ) changes.push({ before, after });
    [i, j] = [nextI + 1, nextJ + 1];
  };
  for (const [nextI, nextJ] of matchSequences(keys(base), keys(theirs))) upTo(nextI, nextJ);
  upTo(base.content.length, theirs.content.length);
  return changes;
}

const textOf = (content: Block[]): string => canonicalText({ type: 'doc', content });
