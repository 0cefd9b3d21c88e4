import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';

/**
 * What is pasted, in the form of what it comes into: paragraphs in a cell, lines in a fact. A list or a heading would tear
 * the table in two, and with it the words from the column that says what they are.
 */
export function fitPasted(slice: Slice, { selection: { $from }, schema }: EditorState): Slice {
  const isInFact = ['factLabel', 'factValue'].includes($from.parent.type.name);
  if (!isInFact && !isInCell($from)) return withCodeApart(slice);
  // Cells go into cells.
  if (!isInFact && isTable(slice)) return slice;
  const lines: Fragment[] = [];
  slice.content.descendants((node) => {
    if (node.isTextblock && node.content.size > 0) lines.push(...linesOf(node));
    return !node.isTextblock;
  });
  // Words out of the middle of a line are as they have to be.
  if (lines.length === 0) return slice;
  if (isInFact) {
    const lineEnd = schema.nodes.hardBreak?.create() as Node;
    const words = lines.reduce((before, line) => before.addToEnd(lineEnd).append(line));
    return new Slice(words, 0, 0);
  }
  const paragraphs = lines.map((line) => schema.nodes.paragraph?.create(null, line) as Node);
  return new Slice(Fragment.from(paragraphs), 1, 1);
}

/** Preformatted lines that begin or end what is pasted stay such lines: run into a paragraph they would be one line. */
function withCodeApart({ content, openStart, openEnd }: Slice): Slice {
  const isCode = (node: Node | null) => node?.type.spec.code && node.textContent.includes('\n');
  return new Slice(
    content,
    isCode(content.firstChild) ? 0 : openStart,
    isCode(content.lastChild) ? 0 : openEnd,
  );
}

/** What a block says, line by line: preformatted text holds its line ends as characters. */
function linesOf({ type, content, textContent }: Node): Fragment[] {
  if (!type.spec.code) return [content];
  const lines = textContent.split('\n').filter((line) => line !== '');
  return lines.map((line) => Fragment.from(type.schema.text(line)));
}

const isInCell = ($from: ResolvedPos): boolean =>
  Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1)).some(
    ({ type }) => type.name === 'tableCell' || type.name === 'tableHeader',
  );

const isTable = ({ content }: Slice): boolean =>
  content.childCount === 1 && content.firstChild?.type.spec.tableRole === 'table';
