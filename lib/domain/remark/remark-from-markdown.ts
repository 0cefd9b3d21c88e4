import type { Definition, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { safeHref } from '../document/safe-href';
import { parseRemark } from './parse-remark';
import {
  type ParsedRemark,
  REMARK_LIMITS,
  type RemarkBlock,
  type RemarkInline,
  type RemarkLimits,
  type RemarkMark,
} from './remark';

/** How long the source may be, in lengths of the text that a remark may hold: room for its markup. */
const SOURCE_FACTOR = 2;

/** Emphasis marks that a source may have: the parser's time grows with their square (12,000 take 20 seconds). */
const MAX_EMPHASIS_MARKS = 2_000;

/** The definitions of a source, by identifier. */
type Definitions = ReadonlyMap<string, Definition>;

/**
 * Reads a remark from CommonMark. What a remark cannot hold keeps its text: a heading becomes a bold paragraph, code plain
 * text, an image its description, HTML the characters that it was typed as, and a link that is not safe its text.
 */
export function remarkFromMarkdown(markdown: string, limits: RemarkLimits = REMARK_LIMITS): ParsedRemark {
  if (markdown.length > limits.maxLength * SOURCE_FACTOR) {
    return { ok: false, problem: { code: 'too_long', path: '' } };
  }
  if (mayNestTooDeeply(markdown, limits)) return { ok: false, problem: { code: 'too_deep', path: '' } };
  if ((markdown.match(/[*_]/g)?.length ?? 0) > MAX_EMPHASIS_MARKS) {
    return { ok: false, problem: { code: 'too_many_nodes', path: '' } };
  }
  const root = fromMarkdown(markdown.replaceAll(/[\0\p{Surrogate}]/gu, '\ufffd'));
  return parseRemark({ type: 'doc', content: blocks(root.children, definitionsOf(root)) }, limits);
}

/**
 * Whether some line begins with far more quotation and list marks than a remark may have levels. Refused before it is
 * parsed, since the parser's time grows with the square of the depth.
 */
function mayNestTooDeeply(markdown: string, limits: RemarkLimits): boolean {
  return markdown.split('\n').some((line) => {
    const marks = /^(?:[\s>]|[*+-]\s|\d{1,9}[.)]\s)*/.exec(line)?.[0] ?? '';
    return marks.replace(/[\s\d]/g, '').length > limits.maxDepth * 2;
  });
}

function definitionsOf(root: Nodes): Definitions {
  const found = new Map<string, Definition>();
  const open: Nodes[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
    if ('children' in node) open.push(...[...node.children].reverse());
  }
  return found;
}

function blocks(nodes: readonly RootContent[], definitions: Definitions): RemarkBlock[] {
  return nodes.flatMap((node): RemarkBlock[] => {
    switch (node.type) {
      case 'paragraph':
        return paragraph(inlines(node.children, [], definitions));
      case 'heading':
        return paragraph(inlines(node.children, [{ type: 'bold' }], definitions));
      case 'code':
      case 'html':
        return paragraph(lines(node.value));
      case 'blockquote': {
        const content = blocks(node.children, definitions);
        return content.length > 0 ? [{ type: 'blockquote', content }] : [];
      }
      case 'list': {
        const content = node.children.map((item) => {
          const inside = blocks(item.children, definitions);
          return {
            type: 'listItem' as const,
            content: inside.length > 0 ? inside : [{ type: 'paragraph' as const }],
          };
        });
        if (!node.ordered) return [{ type: 'bulletList', content }];
        return [{ type: 'orderedList', attrs: { start: node.start ?? 1 }, content }];
      }
      default:
        return [];
    }
  });
}

const paragraph = (content: RemarkInline[]): RemarkBlock[] =>
  content.length > 0 ? [{ type: 'paragraph', content }] : [];

/** Preformatted text: its line ends become hard breaks. */
const lines = (text: string): RemarkInline[] =>
  text
    .split(/\r?\n|\r/)
    .flatMap((line, index): RemarkInline[] => [
      ...(index > 0 ? [{ type: 'hardBreak' as const }] : []),
      ...textRun(line, []),
    ]);

function textRun(text: string, marks: readonly RemarkMark[]): RemarkInline[] {
  if (text === '') return [];
  return marks.length > 0 ? [{ type: 'text', text, marks: [...marks] }] : [{ type: 'text', text }];
}

/** Flattens phrasing content into runs with marks. Iterative, since emphasis may nest as deep as the source is long. */
function inlines(
  nodes: readonly PhrasingContent[],
  marks: readonly RemarkMark[],
  definitions: Definitions,
): RemarkInline[] {
  const result: RemarkInline[] = [];
  const open: { node: PhrasingContent; marks: readonly RemarkMark[] }[] = [];
  const descend = (children: readonly PhrasingContent[], below: readonly RemarkMark[]) => {
    for (const node of [...children].reverse()) open.push({ node, marks: below });
  };
  descend(nodes, marks);
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, marks: above } = next;
    switch (node.type) {
      case 'text':
        result.push(...textRun(node.value.replaceAll(/\s*[\r\n]\s*/g, ' '), above));
        break;
      case 'inlineCode':
      case 'html':
        result.push(...textRun(node.value.replaceAll(/[\r\n]+/g, ' '), above));
        break;
      case 'break':
        result.push({ type: 'hardBreak' });
        break;
      case 'strong':
        descend(node.children, withMark(above, { type: 'bold' }));
        break;
      case 'emphasis':
        descend(node.children, withMark(above, { type: 'italic' }));
        break;
      case 'link':
        descend(node.children, withLink(above, node.url));
        break;
      case 'linkReference':
        descend(node.children, withLink(above, definitions.get(node.identifier)?.url ?? ''));
        break;
      case 'image':
      case 'imageReference':
        result.push(...textRun(node.alt ?? '', above));
        break;
      default:
        break;
    }
  }
  return result;
}

const withMark = (marks: readonly RemarkMark[], mark: RemarkMark): readonly RemarkMark[] =>
  marks.some((one) => one.type === mark.type) ? marks : [...marks, mark];

function withLink(marks: readonly RemarkMark[], url: string): readonly RemarkMark[] {
  const href = safeHref(url);
  return href === null ? marks : withMark(marks, { type: 'link', attrs: { href } });
}
