import { escapeHtml } from './escape-html';
import type { Span } from './reading-order';
import type { TextMark } from './text-mark';

/** An annotation with what is written of it: its id and its traits on each of its highlights, its reference after the last. */
export type DrawnMark = Span & { traits: number; escapedId: string; reference: string };

/** What a highlight can show of its annotations, as bits, so that those of several are joined by "or". */
const NOTE = 1;
const CITATION = 2;
const OPEN_FLAG = 4;
const SETTLED_FLAG = 8;
const SUGGESTION = 16;
const SETTLED_SUGGESTION = 32;
const EDITED = 64;
const SUSPECT = 128;

const OPEN = { note: NOTE, citation: CITATION, flag: OPEN_FLAG, suggestion: SUGGESTION } as const;
const SETTLED = { ...OPEN, flag: SETTLED_FLAG, suggestion: SETTLED_SUGGESTION } as const;

function traitsOf({ kind, settled, state }: TextMark): number {
  const standing = state === 'edited' ? EDITED : state === 'suspect' ? SUSPECT : 0;
  return (settled ? SETTLED : OPEN)[kind] | standing;
}

function classesOf(traits: number): string {
  const classes = ['hl'];
  if (traits & NOTE) classes.push('hl-note');
  if (traits & CITATION) classes.push('hl-citation');
  if (traits & (OPEN_FLAG | SETTLED_FLAG)) classes.push('hl-flag');
  if (traits & SETTLED_FLAG && !(traits & OPEN_FLAG)) classes.push('hl-settled');
  if (traits & (SUGGESTION | SETTLED_SUGGESTION)) classes.push('hl-suggestion');
  if (traits & SETTLED_SUGGESTION && !(traits & SUGGESTION)) classes.push('hl-decided');
  if (traits & EDITED) classes.push('hl-edited');
  if (traits & SUSPECT) classes.push('hl-suspect');
  return classes.join(' ');
}

/** The classes of a highlight on which these annotations stand, for text that is not rendered here: while it is edited. */
export const highlightClass = (marks: readonly TextMark[]): string =>
  classesOf(marks.reduce((traits, mark) => traits | traitsOf(mark), 0));

/** The beginning of the tag of each combination: there are few, and a page has thousands of highlights. */
const OPENINGS = Array.from(
  { length: SUSPECT * 2 },
  (_, traits) => `<mark class="${classesOf(traits)}" data-ids="`,
);

/** `label` names its reference for those who do not see its number. */
export function drawnMark(mark: TextMark, label: string): DrawnMark {
  const { id, start, end, kind, number, settled } = mark;
  const escapedId = escapeHtml(id);
  const reference =
    `<a class="ref ref-${kind}${settled ? ' ref-settled' : ''}" href="#note-${escapedId}" id="ref-${escapedId}" ` +
    `data-ref="${number}" aria-label="${escapeHtml(label)}"></a>`;
  return { id, start, end, traits: traitsOf(mark), escapedId, reference };
}

/**
 * The opening tag of a highlight. Its classes: `hl`, `hl-<kind>` for each kind on it, `hl-settled` when it has flags and all are
 * settled, `hl-decided` when it has suggestions and all are decided, `hl-edited` and `hl-suspect` when an annotation on it has
 * that anchor state. `data-n` is how many annotations share it, `data-tail` that this is shown elsewhere.
 */
export function openHighlight(marks: readonly DrawnMark[], isTail = false): string {
  let traits = 0;
  let ids = '';
  for (const mark of marks) {
    traits |= mark.traits;
    ids += ids ? ` ${mark.escapedId}` : mark.escapedId;
  }
  const shared = marks.length > 1 ? ` data-n="${marks.length}"${isTail ? ' data-tail' : ''}` : '';
  return `${OPENINGS[traits]}${ids}"${shared}>`;
}
