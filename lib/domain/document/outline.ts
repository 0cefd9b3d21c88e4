import { inlineText, textBlockSpans } from '../text/canonical';
import type { Body, TextBlock } from './body';

/** One section in the table of contents: UTF-16 offsets in the canonical text, end exclusive. */
export type OutlineEntry = { level: number; title: string; start: number; end: number; id: string };

/**
 * The sections of a body, from its top-level headings in reading order. A section starts with its heading and ends
 * where the next one of the same or a higher level starts, so it contains its subsections. Ids are unique in the
 * document and depend on titles and their order alone; letters of every script stay. O(n).
 */
export function outline(body: Body): OutlineEntry[] {
  const spans = textBlockSpans(body);
  const topLevel = new Set<TextBlock>(body.content.filter((block) => block.type === 'heading'));
  const ids = new Set<string>();
  const entries: OutlineEntry[] = [];
  const open: OutlineEntry[] = [];
  for (const { node, start } of spans) {
    if (node.type !== 'heading' || !topLevel.has(node)) continue;
    const { level } = node.attrs;
    while ((open.at(-1)?.level ?? 0) >= level) {
      const closed = open.pop();
      if (closed) closed.end = start;
    }
    const title = inlineText(node.content).replace(/\n/g, ' ');
    const id = uniqueId(headingId(title) || `section-${entries.length + 1}`, ids);
    const entry = { level, title, start, end: spans.at(-1)?.end ?? 0, id };
    entries.push(entry);
    open.push(entry);
  }
  return entries;
}

function headingId(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/[\ud800-\udbff]$|-$/, '');
}

function uniqueId(base: string, taken: Set<string>): string {
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}
