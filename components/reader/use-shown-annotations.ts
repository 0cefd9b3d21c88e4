'use client';
import { useMemo } from 'react';
import type { Body } from '@/lib/domain/document/body';
import { filterChoices } from './filter-choices';
import { grouped } from './grouped';
import { isFiltering, matchesFilter, type ReaderFilter } from './reader-filter';
import { renderedText } from './rendered-text';
import { countBySection, sectionsOf } from './sections';
import type { useAnnotations } from './use-annotations';
import type { ReaderLabels } from './use-reader-labels';

/** What is shown of the annotations of a page, and the text with them drawn on it. */
export function useShownAnnotations(
  body: Body,
  { all, numbers }: Pick<ReturnType<typeof useAnnotations>, 'all' | 'numbers'>,
  { filter, selectedId, labels }: { filter: ReaderFilter; selectedId: string | null; labels: ReaderLabels },
) {
  // What is open is shown even where the filter would hide it: an address leads to it from anywhere.
  const visible = useMemo(
    () =>
      isFiltering(filter) ? all.filter((one) => one.id === selectedId || matchesFilter(one, filter)) : all,
    [all, filter, selectedId],
  );
  // What has lost its words or no longer applies is drawn on no words, and listed after everything else.
  const { standing, lost, closed } = grouped(visible);
  const applicable = useMemo(() => all.filter(({ anchor }) => !anchor.closed), [all]);
  const sections = sectionsOf(body);
  const rendered = useMemo(
    () => renderedText(body, standing, numbers, labels.render),
    [body, standing, numbers, labels],
  );
  const counts = useMemo(() => countBySection(sections, standing), [sections, standing]);
  const choices = useMemo(() => filterChoices(all), [all]);
  const places = useMemo(() => standing.map(({ id, anchor }) => ({ id, start: anchor.start })), [standing]);
  return { standing, lost, closed, applicable, rendered, sections, counts, choices, places };
}
