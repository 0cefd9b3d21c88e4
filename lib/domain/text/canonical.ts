import type { AnyNode, Body, Inline, TextBlock } from '../document/body';

/** A text block of the body and where its text stands in the canonical text (UTF-16, end exclusive). */
export type TextBlockSpan = { node: TextBlock; start: number; end: number };

/** Text of a run of inline nodes; a hard break counts as one "\n". */
export function inlineText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('');
}

/**
 * Every text block of a body in reading order with its UTF-16 span in the canonical text.
 * Spans are separated by exactly one "\n"; an empty paragraph has an empty span (a visible gap).
 */
export function textBlockSpans(body: Body): TextBlockSpan[] {
  const spans: TextBlockSpan[] = [];
  let offset = 0;
  const visit = (node: AnyNode): void => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'codeBlock':
      case 'factLabel':
      case 'factValue': {
        const length = inlineText(node.content).length;
        spans.push({ node, start: offset, end: offset + length });
        offset += length + 1;
        return;
      }
      case 'text':
      case 'hardBreak':
      case 'horizontalRule':
        return;
      default:
        for (const child of node.content) visit(child);
    }
  };
  visit(body);
  return spans;
}

/**
 * The canonical text of a body: the text of its text blocks joined by "\n". All offsets in the program are
 * UTF-16 offsets into this string. It is never Unicode-normalised.
 */
export function canonicalText(body: Body): string {
  return textBlockSpans(body)
    .map(({ node }) => inlineText(node.content))
    .join('\n');
}
