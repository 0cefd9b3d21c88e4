import type { Span } from './reading-order';

/** How sure it is that an annotation stands where it is shown. */
export type AnchorState = 'exact' | 'moved' | 'edited' | 'suspect' | 'orphaned';

/** An annotation as it is drawn on the text. Ids hold no white space and are unique on a page. */
export type TextMark = Span & {
  kind: 'note' | 'citation' | 'flag' | 'suggestion';
  /** Its ordinal in document order, shown as the reference. */
  number: number;
  /** A flag of which the dispute is closed, or a suggestion that was accepted or declined. */
  settled?: boolean;
  state?: AnchorState;
};
