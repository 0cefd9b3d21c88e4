import { escapeHtml } from './escape-html';
import type { TextMark } from './text-mark';

/** Writes the opening tag of a highlight, and the references that follow one. */
export type MarkRenderer = {
  open: (ids: readonly string[], starts: readonly string[]) => string;
  references: (ends: readonly string[]) => string;
};

/**
 * Prepares the tags of highlights. `label` names a reference for those who do not see its number.
 * Classes of a highlight: `hl`, `hl-<kind>` for each kind on it, `hl-settled` when it has flags and all are settled,
 * `hl-edited` and `hl-suspect` when an annotation on it has that anchor state.
 */
export function markRenderer(marks: readonly TextMark[], label: (mark: TextMark) => string): MarkRenderer {
  const byId = new Map(marks.map((mark) => [mark.id, { ...mark, safeId: escapeHtml(mark.id) }]));

  function open(ids: readonly string[], starts: readonly string[]): string {
    let note = false;
    let citation = false;
    let flags = 0;
    let settled = 0;
    let edited = false;
    let suspect = false;
    let list = '';
    for (const id of ids) {
      const mark = byId.get(id);
      if (!mark) continue;
      list += list ? ` ${mark.safeId}` : mark.safeId;
      if (mark.kind === 'note') note = true;
      else if (mark.kind === 'citation') citation = true;
      else {
        flags++;
        if (mark.settled) settled++;
      }
      if (mark.state === 'edited') edited = true;
      else if (mark.state === 'suspect') suspect = true;
    }
    let html = '<mark class="hl';
    if (note) html += ' hl-note';
    if (citation) html += ' hl-citation';
    if (flags > 0) html += settled === flags ? ' hl-flag hl-settled' : ' hl-flag';
    if (edited) html += ' hl-edited';
    if (suspect) html += ' hl-suspect';
    html += `" data-ids="${list}"`;
    if (ids.length > 1) html += ` data-n="${ids.length}"`;
    if (starts.length > 0) html += ` data-starts="${starts.map((id) => byId.get(id)?.safeId).join(' ')}"`;
    return `${html}>`;
  }

  function references(ends: readonly string[]): string {
    let html = '';
    for (const end of ends) {
      const mark = byId.get(end);
      if (!mark) continue;
      const id = mark.safeId;
      const settled = mark.settled ? ' ref-settled' : '';
      html += `<a class="ref ref-${mark.kind}${settled}" href="#note-${id}" id="ref-${id}" data-ref="${mark.number}"`;
      html += ` aria-label="${escapeHtml(label(mark))}"></a>`;
    }
    return html;
  }

  return { open, references };
}
