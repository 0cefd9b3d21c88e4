import type { Remark, RemarkBlock, RemarkInline } from '@/lib/domain/remark/remark';

/** The lines of a remark that is nothing but paragraphs of plain text; null if a plain field cannot show it as it is. */
export function plainText({ content }: Remark): string | null {
  const lines = content.map(lineOf);
  return lines.some((line) => line === null) ? null : lines.join('\n');
}

function lineOf(block: RemarkBlock): string | null {
  if (block.type !== 'paragraph') return null;
  const texts = (block.content ?? []).map(plainWords);
  return texts.some((text) => text === null) ? null : texts.join('');
}

const plainWords = (node: RemarkInline): string | null =>
  node.type === 'text' && !node.marks && !node.text.includes('\n') ? node.text : null;

/** A remark with lines typed at its end: the first goes on where its last paragraph ends, in the same formatting. */
export function withTyped({ content }: Remark, typed: string): Remark {
  const [first = '', ...rest] = typed.split('\n');
  const last = content.at(-1);
  const begun =
    last?.type === 'paragraph'
      ? [...content.slice(0, -1), paragraph(inlineWith(last.content ?? [], first))]
      : [...content, ...(typed === '' ? [] : [paragraph(inlineWith([], first))])];
  return { type: 'doc', content: [...begun, ...rest.map((line) => paragraph(inlineWith([], line)))] };
}

function inlineWith(content: readonly RemarkInline[], text: string): RemarkInline[] {
  const last = content.at(-1);
  if (text === '') return [...content];
  if (last?.type !== 'text') return [...content, { type: 'text', text }];
  return [...content.slice(0, -1), { ...last, text: last.text + text }];
}

const paragraph = (content: RemarkInline[]): RemarkBlock =>
  content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
