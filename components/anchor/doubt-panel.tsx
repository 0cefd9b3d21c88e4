'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import type { ReaderLabels } from '../reader/use-reader-labels';
import { Icon } from '../ui/icons';
import { DoubtEntry } from './doubt-entry';
import { startMoving } from './use-moving';
import { waitsForPerson } from './waits-for-person';

/** How many are drawn at first, and how many more each time. */
const STEP = 20;

/** The address of an entry, and of the choice of another passage for it, as the queue links to it. */
const ADDRESS = /^#(decide|move)-(.+)$/;

/**
 * All annotations of the document of which the passage waits for a person, folded above the text. One about which somebody is
 * writing stays although somebody else has decided, until they have seen that.
 */
export function DoubtPanel({
  annotations,
  numbers,
  labels,
}: {
  annotations: readonly AnnotationDto[];
  numbers: ReadonlyMap<string, number>;
  labels: ReaderLabels;
}) {
  const t = useTranslations('anchor');
  const details = useRef<HTMLDetailsElement>(null);
  const [most, setMost] = useState(STEP);
  const [writing, setWriting] = useState<ReadonlySet<string>>(new Set());
  const waiting = annotations.filter((one) => waitsForPerson(one) || writing.has(one.id));
  const latest = useRef(waiting);
  useEffect(() => {
    latest.current = waiting;
  });

  useEffect(() => {
    const follow = () => {
      const [, action, annotationId] = ADDRESS.exec(window.location.hash) ?? [];
      const at = latest.current.findIndex(({ id }) => id === annotationId);
      const annotation = latest.current[at];
      if (!annotationId || !details.current) return;
      // Somebody has decided about it since.
      if (!annotation) return window.location.replace(`#note-${annotationId}`);
      if (action === 'move' && annotation.anchor.decisions.includes('move')) return startMoving(annotation);
      setMost((before) => Math.max(before, at + 1));
      details.current.open = true;
      requestAnimationFrame(() => {
        const entry = document.getElementById(`decide-${annotationId}`);
        entry?.scrollIntoView({ block: 'start', behavior: 'instant' });
        entry?.focus({ preventScroll: true });
      });
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  if (waiting.length === 0) return null;
  return (
    <details ref={details} className="reader-doubts no-print">
      <summary>
        <Icon name="warning" />
        {t('panel.title', { count: waiting.length })}
      </summary>
      <p className="hint">{t('panel.lead')}</p>
      <ol>
        {waiting.slice(0, most).map((annotation) => (
          <DoubtEntry
            key={annotation.id}
            annotation={annotation}
            name={labels.name({ kind: annotation.kind, number: numbers.get(annotation.id) ?? 0 })}
            onWriting={(isWriting) =>
              setWriting((before) => {
                const after = new Set(before);
                if (isWriting) after.add(annotation.id);
                else after.delete(annotation.id);
                return after;
              })
            }
          />
        ))}
      </ol>
      {waiting.length > most ? (
        <button type="button" className="btn btn-plain btn-sm" onClick={() => setMost(most + STEP)}>
          {t('panel.more', { count: waiting.length - most })}
        </button>
      ) : null}
    </details>
  );
}
