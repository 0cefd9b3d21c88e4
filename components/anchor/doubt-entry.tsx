'use client';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { renderPassageContext } from '@/lib/domain/text/passage-context';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { gistOf } from '../annotation/gist';
import { useReader } from '../reader/reader-context';
import { TrackedChange } from '../suggestion/tracked-change';
import { DecisionPanel } from './decision-panel';
import { PassagePair } from './passage-pair';
import { startMoving } from './use-moving';

/** How much of the text is shown on each side of a passage, in UTF-16 units. */
const AROUND = 48;

/** One annotation of which the passage waits for a person: what it says, its passage then and now, and what can be decided. */
export function DoubtEntry({
  annotation,
  name,
  onWriting,
}: {
  annotation: AnnotationDto;
  /** "Note 3". */
  name: string;
  onWriting: (isWriting: boolean) => void;
}) {
  const t = useTranslations('anchor');
  const { document: about, text, refresh, select } = useReader();
  const entry = useRef<HTMLLIElement>(null);
  const { id, author, anchor, suggestion } = annotation;
  const around = renderPassageContext(text, anchor.start, anchor.end, AROUND);
  const revision = about.revision.number;

  async function onDecided(): Promise<void> {
    const next = neighbourOf(entry.current);
    await refresh();
    // Whoever works with the keyboard goes on with the next one.
    requestAnimationFrame(() => {
      if (!entry.current?.isConnected) next?.focus({ preventScroll: true });
    });
  }

  return (
    <li ref={entry} id={`decide-${id}`} tabIndex={-1} aria-label={name} className="grid gap-3">
      <p className="note-head">
        <a
          className="link font-semibold"
          href={`#note-${id}`}
          onClick={(event) => {
            event.preventDefault();
            select(id, { reveal: true });
          }}
        >
          {name}
        </a>
        <span className="note-by">{author.name}</span>
      </p>
      <p className="line-clamp-2 font-serif" dir="auto">
        {gistOf(annotation)}
      </p>
      {suggestion ? <TrackedChange before={suggestion.original} after={suggestion.replacement} /> : null}
      <PassagePair
        last={anchor.last}
        now={
          anchor.state === 'orphaned'
            ? null
            : { prefix: around.before, exact: anchor.exact, suffix: around.after }
        }
        nowLabel={t('now', { number: revision })}
        changes={anchor.changes}
        language={about.language}
        direction={about.direction}
      />
      <DecisionPanel
        subject={{ annotationId: id, documentId: about.id, revision, version: anchor.version }}
        decisions={anchor.decisions}
        move={() => startMoving(annotation)}
        onWriting={onWriting}
        onDecided={onDecided}
      />
    </li>
  );
}

/** Where to go on when an entry is gone: the next one, the one before, or what unfolds them all. */
function neighbourOf(entry: HTMLElement | null): HTMLElement | null {
  const next = entry?.nextElementSibling ?? entry?.previousElementSibling;
  if (next instanceof HTMLElement) return next;
  return document.querySelector<HTMLElement>('.edition');
}
