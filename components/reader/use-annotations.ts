'use client';
import { useCallback, useMemo, useRef, useState } from 'react';
import { once } from '@/lib/domain/once';
import type { Changes } from '@/lib/server/queries/changes';
import type { DocumentPage } from '@/lib/server/queries/document-page';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { inReadingOrder, mergeChanges } from './merge-changes';
import type { PendingAnnotation } from './reader-context';
import { useLiveChanges } from './use-live-changes';

export type Announced = { added: number; changed: number; removed: number };

export type Annotations = {
  annotations: AnnotationDto[];
  pending: PendingAnnotation[];
  setPending: (change: (pending: PendingAnnotation[]) => PendingAnnotation[]) => void;
  /** Those on their way among the others, in reading order. */
  all: AnnotationDto[];
  numbers: ReadonlyMap<string, number>;
  /** What others added while the page was open and was not looked at yet. */
  freshIds: ReadonlySet<string>;
  markSeen: (id: string) => void;
  /** What came in last, to be announced. */
  announced: Announced | null;
  /** When the last thing happened that is shown. */
  asOf: string;
  /** Number of a newer revision than the one shown. */
  revisedTo: number | null;
  refresh: () => Promise<void>;
};

/** Places in reading order, from 1. */
const numbersOf = once(
  (annotations: readonly AnnotationDto[]): ReadonlyMap<string, number> =>
    new Map(annotations.map(({ id }, index) => [id, index + 1])),
);

/** The annotations of the document on the page, kept up to date with what others do. */
export function useAnnotations(
  { document, annotations: initial, past }: DocumentPage,
  viewerId: string | null,
): Annotations {
  const [annotations, setAnnotations] = useState(initial);
  const [pending, setPending] = useState<PendingAnnotation[]>([]);
  const [freshIds, setFreshIds] = useState<ReadonlySet<string>>(new Set());
  const [announced, setAnnounced] = useState<Announced | null>(null);
  const [asOf, setAsOf] = useState(document.asOf);
  const [revisedTo, setRevisedTo] = useState<number | null>(null);
  const shown = useRef(initial);

  const onChanges = (changes: Changes) => {
    // Their places are places in the new text: they are shown with it.
    if (changes.revision !== document.revision.number) return setRevisedTo(changes.revision);
    const { annotations: merged, news } = mergeChanges(shown.current, changes, viewerId);
    shown.current = merged;
    setAsOf(changes.asOf);
    setAnnotations(merged);
    const removed = new Set(changes.removed);
    if (news.added.length > 0 || removed.size > 0)
      setFreshIds((ids) => new Set([...ids, ...news.added].filter((id) => !removed.has(id))));
    const counts = { added: news.added.length, changed: news.changed.length, removed: news.removed.length };
    if (counts.added + counts.changed + counts.removed > 0) setAnnounced(counts);
  };
  const refresh = useLiveChanges(past ? null : document.id, document.sequence, onChanges);

  const all = useMemo(() => {
    // What was sent may come back over the live connection before its answer does.
    const arrived = new Set(annotations.map(({ key }) => key));
    const underWay = pending.filter(({ key, failure }) => failure || !arrived.has(key));
    if (underWay.length === 0) return annotations;
    return inReadingOrder([...annotations, ...underWay.map(({ annotation }) => annotation)]);
  }, [annotations, pending]);
  const numbers = numbersOf(all);
  const markSeen = useCallback((id: string) => {
    setFreshIds((ids) => (ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : ids));
  }, []);

  return {
    annotations,
    pending,
    setPending,
    all,
    numbers,
    freshIds,
    markSeen,
    announced,
    asOf,
    revisedTo,
    refresh,
  };
}
