'use client';
import { useEffect } from 'react';
import { type SelectedPassage, useReader } from '../reader/reader-context';
import { rangeOfOffsets } from './dom-offsets';

/** Named in `::highlight(composing)`. */
const NAME = 'composing';

/**
 * Marks the words that a composer is open for: the selection goes as soon as somebody types. Painted by the browser (CSS Custom
 * Highlight API) where it can, so that nothing in the text changes.
 */
export function useComposingHighlight(passage: SelectedPassage | null): void {
  const { textElement, annotations } = useReader();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other annotations draw the text anew.
  useEffect(() => {
    const range =
      passage && textElement.current && rangeOfOffsets(textElement.current, passage.start, passage.end);
    if (!range || typeof CSS === 'undefined' || !('highlights' in CSS)) return;
    CSS.highlights.set(NAME, new Highlight(range));
    return () => {
      CSS.highlights.delete(NAME);
    };
  }, [passage, textElement, annotations]);
}
