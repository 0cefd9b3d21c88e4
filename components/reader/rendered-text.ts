import type { Body } from '@/lib/domain/document/body';
import { oneByteHtml } from '@/lib/domain/text/one-byte';
import { type RenderedBlock, type RenderLabels, renderBlocks } from '@/lib/domain/text/render-text';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { sectionsOf } from './sections';
import { textMarks } from './text-marks';

/** The text with its highlights, by block and as one string. */
export type RenderedText = { blocks: readonly RenderedBlock[]; html: string };

/** By list of annotations: on the server a document that nothing happened to keeps its list from request to request. */
const kept = new WeakMap<readonly AnnotationDto[], { labels: string; rendered: RenderedText }>();

/** Draws a body with these annotations, in reading order, under these numbers. */
export function renderedText(
  body: Body,
  annotations: readonly AnnotationDto[],
  numbers: ReadonlyMap<string, number>,
  labels: RenderLabels,
): RenderedText {
  const known = kept.get(annotations);
  // Labels differ by language, and all of them do.
  if (known?.labels === labels.gap) return known.rendered;
  const headingIds = new Map(sectionsOf(body).map(({ start, id }) => [start, id]));
  const blocks = renderBlocks(body, textMarks(annotations, numbers), { labels, headingIds });
  const rendered = { blocks, html: oneByteHtml(blocks.map(({ html }) => html)) };
  kept.set(annotations, { labels: labels.gap, rendered });
  return rendered;
}
