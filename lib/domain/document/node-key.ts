import { once } from '../once';
import type { AnyNode, Inline, Mark } from './body';

const markKey = (mark: Mark): string => (mark.type === 'link' ? `link ${mark.attrs.href}` : mark.type);

/** Two lists of marks are equal when their keys are; the order of marks says nothing. */
export function marksKey(marks: readonly Mark[] | undefined): string {
  return marks ? marks.map(markKey).sort().join('\n') : '';
}

/** As `nodeKey`, for a run of inline nodes: how it is cut into text nodes says nothing. */
export function inlineKey(content: readonly Inline[] | undefined): string {
  const runs: [text: string, marks: string][] = [];
  for (const node of content ?? []) {
    const text = node.type === 'text' ? node.text : '';
    const marks = node.type === 'text' ? marksKey(node.marks) : 'hardBreak';
    const last = runs.at(-1);
    if (last && text !== '' && last[1] === marks) last[0] += text;
    else runs.push([text, marks]);
  }
  return JSON.stringify(runs);
}

/** A string that two nodes share when they say the same in the same form. The node must not change afterwards. */
export const nodeKey = once((node: Exclude<AnyNode, Inline>): string => {
  switch (node.type) {
    case 'paragraph':
    case 'codeBlock':
    case 'factLabel':
    case 'factValue':
      return node.type + inlineKey(node.content);
    case 'horizontalRule':
      return node.type;
    default:
      return `${shellKey(node)}[${node.type === 'heading' ? inlineKey(node.content) : node.content.map(nodeKey).join()}]`;
  }
});

/** As `nodeKey`, of a node without what it holds: its type and attributes. */
export function shellKey(node: Exclude<AnyNode, Inline>): string {
  switch (node.type) {
    case 'heading':
      return `heading ${node.attrs.level}`;
    case 'orderedList':
      return `orderedList ${node.attrs?.start ?? 1}`;
    case 'footnote':
      return `footnote ${JSON.stringify(node.attrs.label)}`;
    default:
      return node.type;
  }
}
