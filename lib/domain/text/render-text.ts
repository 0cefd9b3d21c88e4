import type { Block, Body, Fact, ListItem, Table, TableCell } from '../document/body';
import { textBlockSpans } from './canonical';
import { escapeHtml } from './escape-html';
import { renderInline } from './render-inline';
import { drawnMark } from './render-marks';
import { segmentsByBlock } from './segments-by-block';
import type { TextMark } from './text-mark';

/** Words that the markup carries for people who do not see the page; in the reader's language. */
export type RenderLabels = {
  /** Stands where a paragraph is empty; shown by CSS as well. */
  gap: string;
  /** Names a facts box, a table that may scroll (the first of the document is 1), and a footnote of the document. */
  facts: string;
  table: (number: number) => string;
  footnote: (label: string) => string;
  /** Names the reference of an annotation, for instance "Contested passage 3". */
  ref: (mark: TextMark) => string;
};

export type RenderOptions = {
  labels: RenderLabels;
  /** Ids of headings by the offset at which they start. */
  headingIds?: ReadonlyMap<number, string>;
};

/** One top-level block: a key that is stable within the revision, its HTML, and its UTF-16 span (end exclusive). */
export type RenderedBlock = { key: string; html: string; start: number; end: number };

/**
 * Renders a body with its highlights to HTML, one string for each top-level block. Marks that are orphaned are left out.
 *
 * Strings, because one React element for each segment makes a page with 1,000 annotations several times slower. It is
 * safe because elements and attribute names are fixed here and everything else passes `escapeHtml`.
 *
 * From the DOM to offsets: each text block carries `data-start`, the offset of its first character. Below it each text
 * node counts its UTF-16 length and each `<br data-break>` counts 1; nothing else counts, and there is no text of
 * our own: references, numbers and the words for a gap are attributes, which CSS shows.
 */
export function renderBlocks(
  body: Body,
  marks: readonly TextMark[],
  { labels, headingIds }: RenderOptions,
): RenderedBlock[] {
  const spans = textBlockSpans(body);
  const shown = marks.filter((mark) => mark.state !== 'orphaned');
  const highlights = segmentsByBlock(
    spans,
    shown.map((mark) => drawnMark(mark, labels.ref(mark))),
  );
  /** The title of the document is the page's h1, so its highest sections are h2, whatever level they were given. */
  const topLevel = Math.min(
    ...spans.flatMap(({ node }) => (node.type === 'heading' ? node.attrs.level : [])),
  );
  /** Text blocks are met in the order of `spans`. */
  let next = 0;
  let tables = 0;

  function textBlock(tag: string, attributes = '', gap = false): string {
    const span = spans[next];
    const on = highlights[next];
    next++;
    if (!span || !on) return '';
    const id = span.node.type === 'heading' ? headingIds?.get(span.start) : undefined;
    const idAttribute = id === undefined ? '' : ` id="${escapeHtml(id)}"`;
    const note = gap && span.start === span.end ? ` class="gap" role="note" aria-label="${gapLabel}"` : '';
    const html = renderInline(span.node.content, span.start, on);
    return `<${tag}${attributes}${idAttribute}${note} data-start="${span.start}">${html}</${tag}>`;
  }
  const gapLabel = escapeHtml(labels.gap);

  function children(nodes: readonly (Block | ListItem | Fact)[]): string {
    let html = '';
    for (const node of nodes) html += block(node);
    return html;
  }

  function cell(node: TableCell, scope: 'col' | 'row'): string {
    const inner = node.content.map(() => textBlock('p')).join('');
    return node.type === 'tableHeader' ? `<th scope="${scope}">${inner}</th>` : `<td>${inner}</td>`;
  }

  function table(node: Table): string {
    const [first, ...rest] = node.content;
    const hasHead = rest.length > 0 && first?.content.every((one) => one.type === 'tableHeader');
    const rows = node.content.map((row, index) => {
      const scope = hasHead && index === 0 ? 'col' : 'row';
      return `<tr>${row.content.map((one) => cell(one, scope)).join('')}</tr>`;
    });
    const head = hasHead ? `<thead>${rows.shift()}</thead>` : '';
    tables += 1;
    const name = escapeHtml(labels.table(tables));
    return `<div class="table-scroll" role="region" tabindex="0" aria-label="${name}"><table>${head}<tbody>${rows.join('')}</tbody></table></div>`;
  }

  function block(node: Block | ListItem | Fact): string {
    switch (node.type) {
      case 'paragraph':
        return textBlock('p', '', true);
      case 'heading':
        return textBlock(`h${Math.min(node.attrs.level - topLevel + 2, 6)}`);
      case 'codeBlock':
        return `<pre>${textBlock('code')}</pre>`;
      case 'horizontalRule':
        return '<hr>';
      case 'bulletList':
        return `<ul>${children(node.content)}</ul>`;
      case 'orderedList': {
        const first = node.attrs?.start ?? 1;
        return `<ol${first === 1 ? '' : ` start="${Math.trunc(first)}"`}>${children(node.content)}</ol>`;
      }
      case 'listItem':
        return `<li>${children(node.content)}</li>`;
      case 'blockquote':
        return `<blockquote>${children(node.content)}</blockquote>`;
      case 'table':
        return table(node);
      case 'factsBox':
        return `<aside class="facts" role="note" aria-label="${escapeHtml(labels.facts)}"><dl>${children(node.content)}</dl></aside>`;
      case 'fact':
        return `<div>${textBlock('dt')}${textBlock('dd')}</div>`;
      case 'footnote': {
        const name = escapeHtml(labels.footnote(node.attrs.label));
        const label = escapeHtml(node.attrs.label);
        return `<section class="footnote" role="note" aria-label="${name}" data-label="${label}">${children(node.content)}</section>`;
      }
    }
  }

  return body.content.map((node, index) => {
    const first = next;
    const html = block(node);
    const start = spans[first]?.start ?? spans.at(-1)?.end ?? 0;
    return { key: String(index), html, start, end: next > first ? (spans[next - 1]?.end ?? start) : start };
  });
}
