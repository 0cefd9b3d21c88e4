import type { Unit } from '../document/align-nodes';
import type { Fact, Inline, TableCell, TableRow } from '../document/body';
import type { Inside, Run, UnitChange } from '../document/compare';
import { splitControls } from './control-characters';
import { escapeHtml } from './escape-html';
import { inFormat, openLink } from './render-inline';

/** Both versions in one, or one of them with what it has and the other has not. */
export type ComparisonView = 'both' | 'before' | 'after';

/** Words that the markup carries for people who do not see the page, and for an empty paragraph. */
export type ComparisonLabels = {
  added: string;
  removed: string;
  formatted: string;
  gap: string;
  facts: string;
  table: string;
  footnote: (label: string) => string;
};

/**
 * Renders what became of a block to HTML: what was added in `<ins>`, what was removed in `<del>`, each with words for those
 * who do not see the page, and characters that turn the direction of the text as labels in their place, so that what is
 * shown is what is stored. As in `render-text`, elements and attributes are fixed here and all text is escaped. Headings
 * are paragraphs: the page has its own.
 */
export function renderChange(change: UnitChange, view: ComparisonView, labels: ComparisonLabels): string {
  type Kind = 'same' | 'added' | 'removed';
  const isShown = ({ kind }: { kind: string }) =>
    !(kind === 'added' && view === 'before') && !(kind === 'removed' && view === 'after');

  function one(child: UnitChange): string {
    if (child.kind === 'removed') return unit(child.before, 'removed');
    if (child.kind !== 'changed') return unit(child.after, child.kind);
    if (child.inside) return unit(view === 'before' ? child.before : child.after, 'same', child.inside);
    const both: UnitChange[] = [
      { kind: 'removed', before: child.before },
      { kind: 'added', after: child.after },
    ];
    return all(both);
  }
  const all = (children: readonly UnitChange[]): string => children.filter(isShown).map(one).join('');

  const line = (content: readonly Inline[] | undefined, kind: Kind): Run[] =>
    content && content.length > 0 ? [{ kind, content: [...content] }] : [];

  /** `inside`: what became of its parts; without it they are all of its kind. */
  function unit(node: Unit, kind: Kind, inside?: Inside): string {
    const on = kind === 'same' ? '' : ` class="is-${kind}"`;
    const runs = inside && 'runs' in inside ? inside.runs : null;
    const units = inside && 'units' in inside ? inside.units : null;
    const children = () =>
      units
        ? all(units)
        : ('content' in node ? (node.content as Unit[]) : []).map((child) => unit(child, kind)).join('');
    switch (node.type) {
      case 'paragraph':
        return paragraph(runs ?? line(node.content, kind));
      case 'heading':
        return `<p class="as-heading as-heading-${node.attrs.level}">${inline(runs ?? line(node.content, kind))}</p>`;
      case 'codeBlock':
        return `<pre><code>${inline(runs ?? line(node.content, kind))}</code></pre>`;
      case 'horizontalRule':
        return `<hr${on}>`;
      case 'bulletList':
        return `<ul>${children()}</ul>`;
      case 'orderedList':
        return `<ol start="${Math.trunc(node.attrs?.start ?? 1)}">${children()}</ol>`;
      case 'listItem':
        return `<li${on}>${children()}</li>`;
      case 'blockquote':
        return `<blockquote>${children()}</blockquote>`;
      case 'table':
        return `<div class="table-scroll" role="group" tabindex="0" aria-label="${escapeHtml(labels.table)}"><table><tbody>${children()}</tbody></table></div>`;
      case 'tableRow':
        return `<tr${on}>${cells(node, kind, inside)}</tr>`;
      case 'factsBox':
        return `<div class="facts" role="note" aria-label="${escapeHtml(labels.facts)}"><dl>${children()}</dl></div>`;
      case 'fact':
        return `<div${on}>${fact(node, kind, inside)}</div>`;
      case 'footnote': {
        const name = escapeHtml(labels.footnote(node.attrs.label));
        return `<div class="footnote" role="note" aria-label="${name}" data-label="${escapeHtml(node.attrs.label)}">${children()}</div>`;
      }
    }
  }

  function paragraph(runs: readonly Run[]): string {
    const html = inline(runs);
    const gap = escapeHtml(labels.gap);
    return runs.length > 0 ? `<p>${html}</p>` : `<p class="gap" role="note" aria-label="${gap}"></p>`;
  }

  function cells(row: TableRow, kind: Kind, inside: Inside | undefined): string {
    const cell = (type: TableCell['type'], html: string) =>
      type === 'tableHeader' ? `<th>${html}</th>` : `<td>${html}</td>`;
    if (inside && 'cells' in inside)
      return inside.cells.map(({ type, units }) => cell(type, all(units))).join('');
    return row.content
      .map(({ type, content }) => cell(type, content.map((child) => unit(child, kind)).join('')))
      .join('');
  }

  function fact({ content: [label, value] }: Fact, kind: Kind, inside: Inside | undefined): string {
    const isTaken = inside && 'label' in inside;
    const term = isTaken ? inside.label : line(label.content, kind);
    return `<dt>${inline(term)}</dt><dd>${inline(isTaken ? inside.value : line(value.content, kind))}</dd>`;
  }

  const inline = (runs: readonly Run[]): string => runs.filter(isShown).map(run).join('');

  function run(part: Run): string {
    if (part.kind === 'same') return html(part.content, false);
    const content = part.kind === 'formatted' && view === 'before' ? part.was : part.content;
    const tag = { added: 'ins', removed: 'del', formatted: 'span class="is-formatted"' }[part.kind];
    const told = `<span class="sr-only">[${escapeHtml(labels[part.kind])}: </span>`;
    return `<${tag}>${told}${html(content, true)}<span class="sr-only">]</span></${tag.split(' ')[0]}>`;
  }

  return one(change);
}

function html(content: readonly Inline[], isChanged: boolean): string {
  return content
    .map((node) => {
      if (node.type === 'hardBreak') return isChanged ? '<span class="control">↵</span><br>' : '<br>';
      const text = inFormat(node, visibleText(node.text, isChanged));
      const link = node.marks?.find((mark) => mark.type === 'link');
      const open = link?.type === 'link' ? openLink(link.attrs.href) : '';
      return open ? `${open}${text}</a>` : text;
    })
    .join('');
}

function visibleText(text: string, isChanged: boolean): string {
  return splitControls(text, isChanged)
    .map((part) =>
      typeof part === 'string'
        ? escapeHtml(part)
        : `<span class="control" title="${part.code}">${part.name}</span>`,
    )
    .join('');
}
