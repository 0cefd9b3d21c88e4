import { escapeHtml } from './escape-html';
import type { TextMark } from './text-mark';

/** Writes the opening tag of a highlight, and the references that follow one. */
export type MarkRenderer = {
  open: (ids: readonly string[]) => string;
  references: (ends: readonly string[]) => string;
};

/** What a highlight can show of its annotations, as bits, so that those of several are joined by "or". */
const NOTE = 1;
const CITATION = 2;
const OPEN_FLAG = 4;
const SETTLED_FLAG = 8;
const SUGGESTION = 16;
const SETTLED_SUGGESTION = 32;
const EDITED = 64;
const SUSPECT = 128;

function traitsOf({ kind, settled, state }: TextMark): number {
  const standing = state === 'edited' ? EDITED : state === 'suspect' ? SUSPECT : 0;
  const kinds = {
    note: NOTE,
    citation: CITATION,
    flag: settled ? SETTLED_FLAG : OPEN_FLAG,
    suggestion: settled ? SETTLED_SUGGESTION : SUGGESTION,
  };
  return kinds[kind] | standing;
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

/**
 * Prepares the tags of highlights. `label` names a reference for those who do not see its number.
 * Classes of a highlight: `hl`, `hl-<kind>` for each kind on it, `hl-settled` when it has flags and all are settled,
 * `hl-decided` when it has suggestions and all are decided,
 * `hl-edited` and `hl-suspect` when an annotation on it has that anchor state.
 */
export function markRenderer(marks: readonly TextMark[], label: (mark: TextMark) => string): MarkRenderer {
  const prepared = new Map(
    marks.map((mark) => [mark.id, { mark, id: escapeHtml(mark.id), traits: traitsOf(mark) }]),
  );

  function open(ids: readonly string[]): string {
    let traits = 0;
    let list = '';
    for (const id of ids) {
      const one = prepared.get(id);
      if (!one) continue;
      traits |= one.traits;
      list += list ? ` ${one.id}` : one.id;
    }
    const count = ids.length > 1 ? `" data-n="${ids.length}` : '';
    return `${OPENINGS[traits]}${list}${count}">`;
  }

  function references(ends: readonly string[]): string {
    let html = '';
    for (const end of ends) {
      const one = prepared.get(end);
      if (!one) continue;
      const { mark, id } = one;
      const settled = mark.settled ? ' ref-settled' : '';
      const name = escapeHtml(label(mark));
      html += `<a class="ref ref-${mark.kind}${settled}" href="#note-${id}" id="ref-${id}" data-ref="${mark.number}" aria-label="${name}"></a>`;
    }
    return html;
  }

  return { open, references };
}
