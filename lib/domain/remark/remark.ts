/**
 * The rich text of an annotation: Tiptap (ProseMirror) JSON limited to the nodes and marks below.
 * `parseRemark` checks unknown JSON against exactly these shapes.
 */

export type RemarkMark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } };
export type RemarkText = { type: 'text'; text: string; marks?: RemarkMark[] };
export type RemarkInline = RemarkText | { type: 'hardBreak' };

type RemarkParagraph = { type: 'paragraph'; content?: RemarkInline[] };
export type RemarkListItem = { type: 'listItem'; content: RemarkBlock[] };
export type RemarkBlock =
  | RemarkParagraph
  | { type: 'blockquote'; content: RemarkBlock[] }
  | { type: 'bulletList'; content: RemarkListItem[] }
  | { type: 'orderedList'; attrs?: { start: number }; content: RemarkListItem[] };

export type Remark = { type: 'doc'; content: RemarkBlock[] };

export type RemarkLimits = {
  /** Characters (UTF-16 code units) of text, a hard break counting as one. */
  maxLength: number;
  /** How deep quotations and lists may stand within one another; a paragraph of the remark itself is at depth 0. */
  maxDepth: number;
  /** Nodes of any kind: bounds what a small text in many nodes costs to check, store and show. */
  maxNodes: number;
};

export const REMARK_LIMITS: RemarkLimits = { maxLength: 20_000, maxDepth: 8, maxNodes: 5_000 };

/** Why something is not a remark that we accept. `path` leads to the first offending node, as in `content.0.content.2`. */
export type RemarkProblem = {
  code: 'malformed' | 'unsafe_link' | 'too_deep' | 'too_long' | 'too_many_nodes';
  path: string;
};

export type ParsedRemark = { ok: true; remark: Remark } | { ok: false; problem: RemarkProblem };
