'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { DecisionPanel } from '@/components/anchor/decision-panel';
import { PassagePair } from '@/components/anchor/passage-pair';
import { TrackedChange } from '@/components/suggestion/tracked-change';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import type { QueueEntry } from '@/lib/server/queries/queue';

/** One annotation that waits: where it is from, what it says, its passage then and now, and what can be decided. */
export function QueueEntryItem({ entry }: { entry: QueueEntry }) {
  const t = useTranslations('queue');
  const say = useTranslations('anchor');
  const router = useRouter();
  const item = useRef<HTMLLIElement>(null);
  const { id, kind, author, words, proposal, document: about, anchor } = entry;
  const place = `/d/${about.slug}`;

  function onDecided(): void {
    // The entry goes: whoever works with the keyboard goes on with the next one.
    const next = item.current?.nextElementSibling ?? item.current?.previousElementSibling;
    const heading = document.querySelector<HTMLElement>('#queue-count');
    (next instanceof HTMLElement ? next : heading)?.focus({ preventScroll: true });
    router.refresh();
  }

  return (
    <li
      ref={item}
      id={`waiting-${id}`}
      tabIndex={-1}
      aria-label={`${t(`one.${kind}`)}, ${about.title}`}
      className="grid gap-3 border-t border-rule py-6"
    >
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <Badge tone={kind}>{t(`one.${kind}`)}</Badge>
        <h2 className="min-w-0 font-serif text-md" lang={about.language ?? undefined} dir={about.direction}>
          <Link href={place} className="link">
            {about.title}
          </Link>
        </h2>
        <p className="text-sm text-ink-3">
          <bdi>{author}</bdi>
          {', '}
          {t.rich('since', { date: () => <DateTime value={anchor.since} /> })}
          {about.visibility === 'draft' ? (
            <>
              {' · '}
              <strong className="font-semibold text-note">{t('draft')}</strong>
            </>
          ) : null}
        </p>
        <Link href={`${place}#note-${id}`} className="link text-sm">
          {t('inText')}
        </Link>
      </div>
      {words ? (
        <p className="line-clamp-3 max-w-prose font-serif" dir="auto">
          {words}
        </p>
      ) : null}
      {proposal ? <TrackedChange before={proposal.original} after={proposal.replacement} /> : null}
      <PassagePair
        last={anchor.last}
        now={anchor.state === 'orphaned' ? null : anchor}
        nowLabel={say('now', { number: about.revision })}
        changes={anchor.changes}
        language={about.language}
        direction={about.direction}
      />
      <DecisionPanel
        subject={{
          annotationId: id,
          documentId: about.id,
          revision: about.revision,
          version: anchor.version,
        }}
        decisions={anchor.decisions}
        move={`${place}#move-${id}`}
        onDecided={onDecided}
      />
    </li>
  );
}
