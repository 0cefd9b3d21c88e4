import type { Definition, FootnoteDefinition, Heading, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block, Inline } from './body';
import type { ImportDraft } from './import-draft';
import { MAX_TITLE_LENGTH } from './limits';
import { filled, markdownBlocks } from './markdown-blocks';
import { capOpeners } from './markdown-cost';
import { type MarkdownContext, markdownInline } from './markdown-inline';

/**
 * Markdown: CommonMark with the tables and footnotes of GFM. The title is the first heading; it leaves the body
 * only if it is the first block, of level 1, and holds nothing that a title cannot (a link, a footnote).
 * Footnotes go to the end, in the order of their definitions. Link definitions, titles of links and the info strings
 * of code are markup and do not show.
 */
export function importMarkdown(text: string): ImportDraft {
  // The line feed keeps a zero-width no-break space at the start, which the parser takes for a byte order mark.
  const source = `\n${capOpeners(text)}`;
  const root = fromMarkdown(source, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  const { definitions, footnotes } = collect(root);
  const ctx: MarkdownContext = { source, definitions, notices: new Map() };
  const heading = root.children.find((node) => node.type === 'heading');
  const isApart = heading !== undefined && standsApart(heading, root, ctx);
  const content = markdownBlocks(
    isApart ? root.children.filter((node) => node !== heading) : root.children,
    ctx,
    0,
  );
  for (const footnote of footnotes) content.push(footnoteBlock(footnote, ctx));
  const title = heading ? titleText(titleContent(heading, ctx)) : '';
  return { title: title === '' ? null : title, content, notices: ctx.notices };
}

/** Definitions and footnotes of the whole tree, in document order, by an own stack. */
function collect(root: Root): { definitions: Map<string, Definition>; footnotes: FootnoteDefinition[] } {
  const definitions = new Map<string, Definition>();
  const footnotes: FootnoteDefinition[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition') footnotes.push(node);
    if (!('children' in node)) continue;
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child) stack.push(child);
    }
  }
  return { definitions, footnotes };
}

function footnoteBlock(node: FootnoteDefinition, ctx: MarkdownContext): Block {
  const label = node.label || node.identifier;
  return { type: 'footnote', attrs: { label }, content: filled(markdownBlocks(node.children, ctx, 1)) };
}

function standsApart(heading: Heading, root: Root, ctx: MarkdownContext): boolean {
  const shown = root.children.filter((node) => node.type !== 'definition');
  if (shown[0] !== heading || heading.depth !== 1 || shown.length < 2) return false;
  const content = titleContent(heading, ctx);
  const length = titleText(content).length;
  return length > 0 && length <= MAX_TITLE_LENGTH && !content.some(isMoreThanTitle);
}

/** The heading's text for the title; what it holds is noticed where the body takes it, not here. */
function titleContent(heading: Heading, ctx: MarkdownContext): Inline[] {
  return markdownInline(heading.children, { ...ctx, notices: new Map() });
}

function isMoreThanTitle(node: Inline): boolean {
  return (
    node.type === 'text' &&
    (node.marks ?? []).some((mark) => mark.type === 'link' || mark.type === 'superscript')
  );
}

function titleText(content: readonly Inline[]): string {
  return content.map((node) => (node.type === 'text' ? node.text : ' ')).join('');
}
