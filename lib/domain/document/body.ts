/**
 * The body of a revision: Tiptap (ProseMirror) JSON limited to the nodes and marks below.
 * `parseBody` (body-schema.ts) checks unknown JSON against exactly these shapes.
 */

export type Mark =
  | { type: 'bold' }
  | { type: 'italic' }
  | { type: 'strike' }
  | { type: 'code' }
  | { type: 'superscript' }
  | { type: 'subscript' }
  | { type: 'link'; attrs: { href: string } };

export type TextNode = { type: 'text'; text: string; marks?: Mark[] };
export type HardBreak = { type: 'hardBreak' };
export type Inline = TextNode | HardBreak;

export type Paragraph = { type: 'paragraph'; content?: Inline[] };
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;
export type Heading = { type: 'heading'; attrs: { level: HeadingLevel }; content?: Inline[] };
/** Preformatted text; its lines are separated by "\n" inside one text node without marks. */
export type CodeBlock = { type: 'codeBlock'; content?: TextNode[] };
export type HorizontalRule = { type: 'horizontalRule' };

export type ListItem = { type: 'listItem'; content: Block[] };
export type BulletList = { type: 'bulletList'; content: ListItem[] };
export type OrderedList = { type: 'orderedList'; attrs?: { start: number }; content: ListItem[] };
export type Blockquote = { type: 'blockquote'; content: Block[] };

export type TableCell = { type: 'tableCell' | 'tableHeader'; content: Paragraph[] };
export type TableRow = { type: 'tableRow'; content: TableCell[] };
export type Table = { type: 'table'; content: TableRow[] };

/** The facts box ("infobox"): labelled values set apart from the running text. */
export type FactLabel = { type: 'factLabel'; content?: Inline[] };
export type FactValue = { type: 'factValue'; content?: Inline[] };
export type Fact = { type: 'fact'; content: [FactLabel, FactValue] };
export type FactsBox = { type: 'factsBox'; content: Fact[] };

/** The text of one footnote of the imported document, at the end of the body. */
export type Footnote = { type: 'footnote'; attrs: { label: string }; content: Block[] };

export type Block =
  | Paragraph
  | Heading
  | CodeBlock
  | HorizontalRule
  | BulletList
  | OrderedList
  | Blockquote
  | Table
  | FactsBox
  | Footnote;

export type Body = { type: 'doc'; content: Block[] };

/** Nodes that hold text directly. Each contributes one line to the canonical text. */
export type TextBlock = Paragraph | Heading | CodeBlock | FactLabel | FactValue;
export type AnyNode = Body | Block | ListItem | TableRow | TableCell | Fact | FactLabel | FactValue | Inline;
