import type { Remark, RemarkBlock, RemarkInline } from './remark';

const inlineText = (content: readonly RemarkInline[] | undefined) =>
  (content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('');

const indented = (text: string, first: string, rest: string) =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? rest.trimEnd() : rest) + line)
    .join('\n');

function blockText(block: RemarkBlock): string {
  switch (block.type) {
    case 'paragraph':
      return inlineText(block.content);
    case 'blockquote':
      return indented(blocksText(block.content), '> ', '> ');
    case 'bulletList':
      return block.content.map((item) => indented(blocksText(item.content), '- ', '  ')).join('\n');
    case 'orderedList': {
      const start = block.attrs?.start ?? 1;
      return block.content
        .map((item, index) => indented(blocksText(item.content), `${start + index}. `, '   '))
        .join('\n');
    }
  }
}

const blocksText = (blocks: readonly RemarkBlock[]): string =>
  blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n');

/**
 * A remark as plain text, for search, notices and copying: blocks are separated by a blank line, quotations and list
 * items marked as people mark them in plain text. Formatting and addresses are left out.
 */
export function remarkText(remark: Remark): string {
  return blocksText(remark.content);
}

/** Whether a remark says nothing: it has no character but white space. */
export function isEmptyRemark(remark: Remark): boolean {
  const empty = (block: RemarkBlock): boolean =>
    block.type === 'paragraph'
      ? inlineText(block.content).trim() === ''
      : block.content.every((child) =>
          child.type === 'listItem' ? child.content.every(empty) : empty(child),
        );
  return remark.content.every(empty);
}
