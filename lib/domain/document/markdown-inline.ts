import type { Definition, Nodes, PhrasingContent } from 'mdast';
import type { Inline, Mark } from './body';
import { addNotice, type ImportDraft } from './import-draft';
import { safeHref } from './safe-href';

/** What converting a Markdown tree needs to know of the whole document. */
export type MarkdownContext = {
  /** The text that the tree was parsed from; positions in the tree are offsets into it. */
  source: string;
  /** Link reference definitions by identifier; the first of a name holds. */
  definitions: Map<string, Definition>;
  notices: ImportDraft['notices'];
};

type Active = { link: string | null; bold: boolean; italic: boolean; code: boolean; superscript: boolean };
const PLAIN: Active = { link: null, bold: false, italic: false, code: false, superscript: false };

/**
 * Inline Markdown as inline nodes. A soft line break is wrapping and becomes one space (as it is shown everywhere,
 * so that a quotation matches across it). Images become their alternative text, raw HTML stays visible as it is
 * written, footnote references become their superscript label. Neighbours with equal marks are joined.
 * Uses its own stack: emphasis may be nested thousands deep.
 */
export function markdownInline(nodes: readonly PhrasingContent[], ctx: MarkdownContext): Inline[] {
  const result: Inline[] = [];
  const stack: { node: Nodes; active: Active }[] = [];
  const pushAll = (children: readonly Nodes[], active: Active): void => {
    for (let i = children.length - 1; i >= 0; i--) {
      const node = children[i];
      if (node) stack.push({ node, active });
    }
  };
  pushAll(nodes, PLAIN);
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, active } = top;
    switch (node.type) {
      case 'text':
        append(result, node.value.replace(/[\n\r\f]/g, ' '), active);
        break;
      case 'html':
        addNotice(ctx.notices, 'html_as_text');
        append(result, node.value.replace(/\n/g, ' '), active);
        break;
      case 'inlineCode':
        append(result, node.value.replace(/\n/g, ' '), { ...active, code: true });
        break;
      case 'break':
        result.push({ type: 'hardBreak' });
        break;
      case 'footnoteReference':
        append(result, node.label ?? node.identifier, { ...active, superscript: true });
        break;
      case 'strong':
        pushAll(node.children, { ...active, bold: true });
        break;
      case 'emphasis':
        pushAll(node.children, { ...active, italic: true });
        break;
      case 'link':
        pushAll(node.children, linked(node.url, active, ctx));
        break;
      case 'linkReference':
        pushAll(node.children, linked(ctx.definitions.get(node.identifier)?.url ?? '', active, ctx));
        break;
      case 'image':
        appendImage(result, node.alt, node.url, active, ctx);
        break;
      case 'imageReference':
        appendImage(result, node.alt, ctx.definitions.get(node.identifier)?.url ?? '', active, ctx);
        break;
      default:
        // Nothing else is inline in the Markdown that is read here; its text would stay all the same.
        if ('children' in node) pushAll(node.children, active);
    }
  }
  return result;
}

function linked(url: string, active: Active, ctx: MarkdownContext): Active {
  const link = safeHref(url);
  if (link === null) addNotice(ctx.notices, 'links_dropped');
  return { ...active, link };
}

/** An image inside a link keeps the link's address; without alternative text its address is what can be read. */
function appendImage(
  result: Inline[],
  alt: string | null | undefined,
  url: string,
  active: Active,
  ctx: MarkdownContext,
): void {
  addNotice(ctx.notices, 'images_as_text');
  const href = safeHref(url);
  const link = active.link ?? (href?.startsWith('http') ? href : null);
  append(result, alt?.replace(/[\n\r\f]/g, ' ') || (link ?? ''), { ...active, link });
}

function append(result: Inline[], text: string, active: Active): void {
  if (text === '') return;
  const marks = marksOf(active);
  const last = result.at(-1);
  if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) {
    last.text += text;
  } else {
    result.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text });
  }
}

/** In one fixed order. Editors let `code` stand alone only, so there it wins over emphasis and yields to a link. */
function marksOf(active: Active): Mark[] {
  if (active.code && active.link === null) return [{ type: 'code' }];
  const marks: Mark[] = [];
  if (active.link !== null) marks.push({ type: 'link', attrs: { href: active.link } });
  if (active.bold) marks.push({ type: 'bold' });
  if (active.italic) marks.push({ type: 'italic' });
  if (active.superscript) marks.push({ type: 'superscript' });
  return marks;
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, i) => sameMark(mark, b[i]));
}

function sameMark(a: Mark, b: Mark | undefined): boolean {
  if (a.type !== 'link' || b?.type !== 'link') return a.type === b?.type;
  return a.attrs.href === b.attrs.href;
}
