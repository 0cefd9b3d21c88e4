import type { Inline, Mark, TextNode } from '../document/body';
import { safeHref } from '../document/safe-href';
import { escapeHtml } from './escape-html';
import { type DrawnMark, openHighlight } from './render-marks';
import type { BlockSegments } from './segments-by-block';

const TAGS: Record<Exclude<Mark['type'], 'link'>, string> = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
};

/** Links that people wrote: they pass no referrer and no recommendation to search engines. */
const LINK_REL = 'noopener noreferrer nofollow ugc';

/** The opening tag of a link, or nothing where the address is not one we let through. */
export function openLink(href: string): string {
  const safe = safeHref(href);
  return safe === null ? '' : `<a href="${escapeHtml(safe)}" rel="${LINK_REL}">`;
}

function linkOf(node: Inline): string {
  if (node.type !== 'text' || !node.marks) return '';
  for (const mark of node.marks) if (mark.type === 'link') return openLink(mark.attrs.href);
  return '';
}

/** HTML in the formatting of a text node. */
export function inFormat(node: TextNode, text: string): string {
  let html = text;
  for (const mark of node.marks ?? []) {
    if (mark.type === 'link') continue;
    const tag = TAGS[mark.type];
    html = `<${tag}>${html}</${tag}>`;
  }
  return html;
}

/**
 * The inline HTML of a text block that begins at offset `start`, with its highlights. Segments are outermost, so that a
 * `<mark>` is never inside another or inside formatting; neighbouring runs of one link share one `<a>`.
 */
export function renderInline(
  content: readonly Inline[] | undefined,
  start: number,
  on: BlockSegments<DrawnMark>,
): string {
  const nodes = content ?? [];
  let index = 0;
  /** Where the node at `index` begins. */
  let nodeStart = start;
  let position = start;

  function runsUntil(end: number): string {
    let html = '';
    let link = '';
    for (let node = nodes[index]; node && position < end; node = nodes[index]) {
      const nodeEnd = nodeStart + (node.type === 'text' ? node.text.length : 1);
      const stop = Math.min(nodeEnd, end);
      const nodeLink = linkOf(node);
      if (nodeLink !== link) {
        html += (link && '</a>') + nodeLink;
        link = nodeLink;
      }
      html +=
        node.type === 'text'
          ? inFormat(node, escapeHtml(node.text.slice(position - nodeStart, stop - nodeStart)))
          : '<br data-break>';
      position = stop;
      if (stop < nodeEnd) break;
      index++;
      nodeStart = nodeEnd;
    }
    return link ? `${html}</a>` : html;
  }

  let html = '';
  for (const segment of on.segments) {
    html += runsUntil(segment.start);
    html += highlight(segment.spans, runsUntil(segment.end));
    for (const { reference } of segment.ends) html += reference;
  }
  html += runsUntil(Number.POSITIVE_INFINITY);
  if (on.loose.length > 0) html += `${openHighlight(on.loose)}</mark>`;
  for (const { reference } of on.loose) html += reference;
  return html;
}

/** How many share a stretch is shown at its end: of a stretch that ends with a space, at the end of its last word. */
function highlight(marks: readonly DrawnMark[], inner: string): string {
  if (marks.length === 1 || !inner.endsWith(' ')) return `${openHighlight(marks)}${inner}</mark>`;
  const words = inner === ' ' ? '' : `${openHighlight(marks)}${inner.slice(0, -1)}</mark>`;
  return `${words}${openHighlight(marks, true)} </mark>`;
}
