import { isUnsettled } from '@/lib/domain/dispute/dispute';
import type { Body } from '@/lib/domain/document/body';
import { once } from '@/lib/domain/once';
import { inlineText, textBlockSpans } from '@/lib/domain/text/canonical';
import type { AnnotationDto } from '@/lib/server/queries/thread';

/** A section of the text: from its heading to the next heading of any level. Offsets are UTF-16, end exclusive. */
export type Section = { id: string; title: string; level: number; start: number; end: number };

/** What stands on a section: all annotations that begin in it, and those of them that still wait for an outcome. */
export type SectionCount = { annotations: number; contested: number };

/** The sections of a body in order. Ids are made of the words of the heading and are unique. */
export const sectionsOf = once((body: Body): Section[] => {
  const spans = textBlockSpans(body);
  const textEnd = spans.at(-1)?.end ?? 0;
  const taken = new Set<string>();
  const sections: Section[] = [];
  for (const { node, start } of spans) {
    if (node.type !== 'heading') continue;
    const title = inlineText(node.content).replace(/\s+/gu, ' ').trim();
    if (title === '') continue;
    const last = sections.at(-1);
    if (last) last.end = start;
    sections.push({ id: uniqueId(title, taken), title, level: node.attrs.level, start, end: textEnd + 1 });
  }
  return sections;
});

/** Counts by id of the section, for sections in order and annotations in reading order. */
export function countBySection(
  sections: readonly Section[],
  annotations: readonly AnnotationDto[],
): Map<string, SectionCount> {
  const counts = new Map(sections.map(({ id }) => [id, { annotations: 0, contested: 0 }]));
  let index = -1;
  for (const { anchor, dispute } of annotations) {
    for (let next = sections[index + 1]; next && next.start <= anchor.start; next = sections[index + 1])
      index++;
    const count = counts.get(sections[index]?.id ?? '');
    if (!count) continue;
    count.annotations++;
    if (dispute && isUnsettled(dispute.status)) count.contested++;
  }
  return counts;
}

/** "s-" keeps ids of sections apart from every other id on the page. */
function uniqueId(title: string, taken: Set<string>): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const base = `s-${words.join('-').slice(0, 60)}`;
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  taken.add(id);
  return id;
}
