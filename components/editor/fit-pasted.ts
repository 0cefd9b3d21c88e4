import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';

/**
 * What is pasted, in the form of what it comes into: paragraphs in a cell, lines in a fact. A list or a heading would tear
 * the table in two, and with it the words from the column that says what they are.
 */
export function fitPasted(slice: Slice, { selection: { $from }, schema }: EditorState): Slice {
  const isInFact = ['factLabel', 'factValue'].includes($from.parent.type.name);
  if (!isInFact && (!isInCell($from) || isTable(slice))) return slice;
  const lines: Node[] = [];
  slice.content.descendants((node) => {
    if (node.isTextblock && node.content.size > 0) lines.push(node);
    return !node.isTextblock;
  });
  // Words out of the middle of a line are as they have to be.
  if (lines.length === 0) return slice;
  if (isInFact) {
    const words = lines.flatMap(({ children }, index) => [
      ...(index > 0 ? [schema.nodes.hardBreak?.create() as Node] : []),
      ...children,
    ]);
    return new Slice(Fragment.from(words), 0, 0);
  }
  const paragraphs = lines.map(({ content }) => schema.nodes.paragraph?.create(null, content) as Node);
  return new Slice(Fragment.from(paragraphs), 1, 1);
}

const isInCell = ($from: ResolvedPos): boolean =>
  Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1)).some(
    ({ type }) => type.name === 'tableCell' || type.name === 'tableHeader',
  );

/** Cells go into cells. */
const isTable = ({ content }: Slice): boolean =>
  content.childCount === 1 && content.firstChild?.type.spec.tableRole === 'table';
