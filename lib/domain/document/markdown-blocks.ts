import type { List, ListItem as MarkdownItem, Table as MarkdownTable, Nodes, RootContent } from 'mdast';
import type { Block, ListItem, Table, TableCell } from './body';
import { addNotice, linesWithBreaks, paragraphOf } from './import-draft';
import { MAX_CONTAINERS } from './limits';
import { type MarkdownContext, markdownInline } from './markdown-inline';

/**
 * Markdown blocks as blocks of a body; `depth` containers stand around them. Definitions and footnotes are taken out
 * beforehand and skipped here. Containers beyond MAX_CONTAINERS are dissolved, their text stays.
 */
export function markdownBlocks(nodes: readonly RootContent[], ctx: MarkdownContext, depth: number): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') continue;
    const isContainer = node.type === 'blockquote' || node.type === 'list';
    if (isContainer && depth >= MAX_CONTAINERS) {
      addNotice(ctx.notices, 'nesting_flattened');
      dissolve(node, ctx, blocks);
    } else if (node.type === 'blockquote') {
      blocks.push({ type: 'blockquote', content: filled(markdownBlocks(node.children, ctx, depth + 1)) });
    } else if (node.type === 'list') {
      for (const block of listBlocks(node, ctx, depth)) blocks.push(block);
    } else {
      blocks.push(leaf(node, ctx));
    }
  }
  return blocks;
}

/** Content for a node that needs some: an empty quotation or item shows as a gap. */
export function filled(content: Block[]): Block[] {
  return content.length > 0 ? content : [{ type: 'paragraph' }];
}

function leaf(node: RootContent, ctx: MarkdownContext): Block {
  switch (node.type) {
    case 'heading': {
      const content = markdownInline(node.children, ctx);
      return { type: 'heading', attrs: { level: node.depth }, ...(content.length > 0 ? { content } : {}) };
    }
    case 'paragraph':
      return paragraphOf(markdownInline(node.children, ctx));
    case 'code':
      return node.value === ''
        ? { type: 'codeBlock' }
        : { type: 'codeBlock', content: [{ type: 'text', text: node.value }] };
    case 'html':
      addNotice(ctx.notices, 'html_as_text');
      return paragraphOf(linesWithBreaks(node.value.split('\n')));
    case 'thematicBreak':
      return { type: 'horizontalRule' };
    case 'table':
      return tableBlock(node, ctx);
    default:
      return paragraphOf('children' in node ? markdownInline([node as never], ctx) : []);
  }
}

/** The blocks inside containers, without the containers, by an own stack: they may be nested thousands deep. */
function dissolve(container: Nodes, ctx: MarkdownContext, blocks: Block[]): void {
  const stack: Nodes[] = [container];
  for (let node = stack.pop(); node; node = stack.pop()) {
    switch (node.type) {
      case 'blockquote':
      case 'list':
      case 'listItem':
        for (let i = node.children.length - 1; i >= 0; i--) {
          const child = node.children[i];
          if (child) stack.push(child);
        }
        break;
      case 'definition':
      case 'footnoteDefinition':
        break;
      default:
        blocks.push(leaf(node as RootContent, ctx));
    }
  }
}

/**
 * A list; an ordered one is split where its numbers do not count on, since a body's list knows its start only
 * and the reader must see the numbers that were written. A lone item with a number above 1 is no list but
 * text that begins with a number ("26. February", "1988. The year"). All "1." or all "0." is lazy numbering.
 */
function listBlocks(list: List, ctx: MarkdownContext, depth: number): Block[] {
  const item = (node: MarkdownItem): ListItem => ({
    type: 'listItem',
    content: filled(markdownBlocks(node.children, ctx, depth + 1)),
  });
  if (!list.ordered) return [{ type: 'bulletList', content: list.children.map(item) }];
  const blocks: Block[] = [];
  for (const run of consecutiveRuns(list, ctx.source)) {
    const first = run.items[0];
    if (first && run.items.length === 1 && run.start > 1) {
      for (const block of numberedText(run.marker, first, ctx, depth)) blocks.push(block);
    } else {
      blocks.push({ type: 'orderedList', attrs: { start: run.start }, content: run.items.map(item) });
    }
  }
  return blocks;
}

type Run = { start: number; marker: string; items: MarkdownItem[] };

function consecutiveRuns(list: List, source: string): Run[] {
  const numbered = list.children.map((item) => {
    const marker =
      /^\d{1,9}[.)]/.exec(source.slice(item.position?.start.offset ?? 0).slice(0, 10))?.[0] ?? '1.';
    return { item, marker, number: Number.parseInt(marker, 10) };
  });
  const first = numbered[0]?.number ?? 1;
  if (first <= 1 && numbered.every((entry) => entry.number === first)) {
    return [{ start: first, marker: `${first}.`, items: list.children }];
  }
  const runs: Run[] = [];
  for (const { item, marker, number } of numbered) {
    const run = runs.at(-1);
    if (run && number === run.start + run.items.length) run.items.push(item);
    else runs.push({ start: number, marker, items: [item] });
  }
  return runs;
}

function numberedText(marker: string, item: MarkdownItem, ctx: MarkdownContext, depth: number): Block[] {
  const blocks = markdownBlocks(item.children, ctx, depth);
  const first = blocks[0];
  if (first?.type !== 'paragraph') return [paragraphOf([{ type: 'text', text: marker }]), ...blocks];
  const content = [{ type: 'text' as const, text: `${marker} ` }, ...(first.content ?? [])];
  return [{ type: 'paragraph', content }, ...blocks.slice(1)];
}

/** The first row is the header; rows are filled up to the widest one, and none of their cells is cut off. */
function tableBlock(table: MarkdownTable, ctx: MarkdownContext): Table {
  const width = Math.max(...table.children.map((row) => row.children.length));
  return {
    type: 'table',
    content: table.children.map((row, rowIndex) => ({
      type: 'tableRow',
      content: Array.from({ length: width }, (_, column): TableCell => {
        const cell = row.children[column];
        const content = [paragraphOf(cell ? markdownInline(cell.children, ctx) : [])];
        return { type: rowIndex === 0 ? 'tableHeader' : 'tableCell', content };
      }),
    })),
  };
}
