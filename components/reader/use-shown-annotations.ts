'use client';
import { useMemo } from 'react';
import type { Body } from '@/lib/domain/document/body';
import { once } from '@/lib/domain/once';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { isWrittenIn } from '../annotation/is-written-in';
import type { useOpenComposers } from '../annotation/use-composer';
import { filterChoices } from './filter-choices';
import { grouped } from './grouped';
import { isFiltering, matchesFilter, type ReaderFilter } from './reader-filter';
import { renderedText } from './rendered-text';
import { countBySection, sectionsOf } from './sections';
import type { useAnnotations } from './use-annotations';
import type { ReaderLabels } from './use-reader-labels';

// As what is drawn of a list they are kept by it, on the server from request to request.
const applicableOf = once((annotations: readonly AnnotationDto[]) =>
  annotations.filter(({ anchor }) => !anchor.closed),
);
const placesOf = once((annotations: readonly AnnotationDto[]) =>
  annotations.map(({ id, anchor }) => ({ id, start: anchor.start })),
);

/** What is shown of the annotations of a page, and the text with them drawn on it. */
export function useShownAnnotations(
  body: Body,
  { all, numbers }: Pick<ReturnType<typeof useAnnotations>, 'all' | 'numbers'>,
  {
    filter,
    selectedId,
    writing,
    labels,
  }: {
    filter: ReaderFilter;
    selectedId: string | null;
    writing: ReturnType<typeof useOpenComposers>;
    labels: ReaderLabels;
  },
) {
  // What is open is shown even where the filter would hide it: an address leads to it from anywhere, or it is written in.
  const visible = useMemo(() => {
    const isOpen = (one: AnnotationDto) => one.id === selectedId || isWrittenIn(one, writing);
    return isFiltering(filter) ? all.filter((one) => isOpen(one) || matchesFilter(one, filter)) : all;
  }, [all, filter, selectedId, writing]);
  // What has lost its words or no longer applies is drawn on no words, and listed after everything else.
  const { standing, lost, closed } = grouped(visible);
  const applicable = applicableOf(all);
  const sections = sectionsOf(body);
  const rendered = useMemo(
    () => renderedText(body, standing, numbers, labels.render),
    [body, standing, numbers, labels],
  );
  const counts = useMemo(() => countBySection(sections, standing), [sections, standing]);
  const choices = filterChoices(all);
  const places = placesOf(standing);
  return { standing, lost, closed, applicable, rendered, sections, counts, choices, places };
}
