import type { Node } from '@tiptap/pm/model';

/** Where the text of one block stands: in the canonical text (UTF-16), and in the document. */
type Line = { start: number; position: number; length: number };

/** Turns offsets of the canonical text into positions of a document and back. */
export type TextPositions = {
  text: string;
  /** The position of an offset; one past the end of the text is at its end. */
  positionAt: (offset: number) => number;
  /** The offset of a position; of one between two blocks, the end of the text before it. */
  offsetAt: (position: number) => number;
};

/**
 * Reads a document once. In both every character of a text block counts one, and so does a line break; they differ only
 * in what stands between two blocks, which is one in the canonical text and depends on the nesting in a document.
 */
export function textPositions(document: Node): TextPositions {
  const lines: Line[] = [];
  const texts: string[] = [];
  let start = 0;
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, '', '\n');
    lines.push({ start, position: position + 1, length: text.length });
    texts.push(text);
    start += text.length + 1;
    return false;
  });

  const last = (isBefore: (line: Line) => boolean): Line | undefined => {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(lines[middle] as Line)) low = middle + 1;
      else high = middle;
    }
    return lines[Math.max(0, low - 1)];
  };
  const within = (line: Line, by: number) => Math.min(Math.max(by, 0), line.length);
  return {
    text: texts.join('\n'),
    positionAt(offset) {
      const line = last((one) => one.start <= offset);
      return line ? line.position + within(line, offset - line.start) : 0;
    },
    offsetAt(position) {
      const line = last((one) => one.position <= position);
      return line ? line.start + within(line, position - line.position) : 0;
    },
  };
}
