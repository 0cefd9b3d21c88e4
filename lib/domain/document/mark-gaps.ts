import type { Block, Inline, Paragraph } from './body';

/** Ends of a sentence that announces something: colon, comma, and their Armenian, Arabic and East Asian forms. */
const ANNOUNCES = /[:,：，،՝]$/u;
/** In Armenian typing the colon commonly stands for the full stop (։), so there it announces nothing. */
const ARMENIAN_STOP = /\p{Script=Armenian}[^\p{L}\p{N}]*:$/u;
/** What a quotation or a speech that has not been lost begins with. */
const OPENS_QUOTATION = /^[ \t\u00a0]*["'«»“”„‟‘’‚‹›『「—–]/u;

/**
 * Marks the places where a quotation has been lost: a paragraph that ends in ":" or "," and is followed by
 * another paragraph or a heading, or by nothing, instead of by a list, quotation, table or the like, gets an empty
 * paragraph after it, so that the gap stays visible and can be annotated. Where the next paragraph opens with a
 * quotation mark or a dash, or is empty already, nothing is added. Idempotent; the text is unchanged
 * but for empty lines. Returns the new content and how many gaps were marked.
 */
export function markGaps(content: readonly Block[]): { content: Block[]; marked: number } {
  let marked = 0;
  const visit = (blocks: readonly Block[], isTop: boolean): Block[] => {
    const result: Block[] = [];
    blocks.forEach((block, index) => {
      result.push(inside(block));
      if (block.type === 'paragraph' && announces(block) && isLost(blocks[index + 1], isTop)) {
        result.push({ type: 'paragraph' });
        marked += 1;
      }
    });
    return result;
  };
  const inside = (block: Block): Block => {
    switch (block.type) {
      case 'blockquote':
      case 'footnote':
        return { ...block, content: visit(block.content, false) };
      case 'bulletList':
      case 'orderedList':
        return {
          ...block,
          content: block.content.map((item) => ({ ...item, content: visit(item.content, false) })),
        };
      default:
        return block;
    }
  };
  return { content: visit(content, true), marked };
}

function announces(paragraph: Paragraph): boolean {
  const end = tail(paragraph.content ?? []);
  return ANNOUNCES.test(end) && !ARMENIAN_STOP.test(end);
}

/** The last characters of a paragraph without white space; footnote labels (superscript) do not end a sentence. */
function tail(content: readonly Inline[]): string {
  let text = '';
  for (let i = content.length - 1; i >= 0 && text.length < 8; i--) {
    const node = content[i];
    if (node?.type !== 'text' || node.marks?.some((mark) => mark.type === 'superscript')) continue;
    text = (node.text.slice(-40) + text).replace(/\s+$/u, '');
  }
  return text;
}

/** A paragraph inside a list or quotation that ends it may announce what follows outside; only the top level ends. */
function isLost(next: Block | undefined, isTop: boolean): boolean {
  if (!next || next.type === 'footnote') return isTop;
  if (next.type === 'heading') return true;
  if (next.type !== 'paragraph') return false;
  const first = next.content?.[0];
  return first !== undefined && !(first.type === 'text' && OPENS_QUOTATION.test(first.text));
}
