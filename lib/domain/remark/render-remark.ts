import { escapeHtml } from '../text/escape-html';
import { openLink } from '../text/render-inline';
import type { Remark, RemarkBlock, RemarkInline } from './remark';

function inlineHtml(node: RemarkInline): string {
  if (node.type === 'hardBreak') return '<br>';
  let html = escapeHtml(node.text);
  let link = '';
  for (const mark of node.marks ?? []) {
    if (mark.type === 'link') link = openLink(mark.attrs.href);
    else html = mark.type === 'bold' ? `<strong>${html}</strong>` : `<em>${html}</em>`;
  }
  return link ? `${link}${html}</a>` : html;
}

function blockHtml(block: RemarkBlock): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${(block.content ?? []).map(inlineHtml).join('')}</p>`;
    case 'blockquote':
      return `<blockquote>${block.content.map(blockHtml).join('')}</blockquote>`;
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item) => `<li>${item.content.map(blockHtml).join('')}</li>`).join('');
      if (block.type === 'bulletList') return `<ul>${items}</ul>`;
      const start = block.attrs?.start ?? 1;
      return `<ol${start === 1 ? '' : ` start="${Math.trunc(start)}"`}>${items}</ol>`;
    }
  }
}

/** A remark as HTML. Only elements written here come out; text and addresses pass `escapeHtml`, addresses `safeHref`. */
export function renderRemark(remark: Remark): string {
  return remark.content.map(blockHtml).join('');
}
