import { Node } from '@tiptap/core';

/** The text of one footnote of the document, at the end of the body. */
export const Footnote = Node.create({
  name: 'footnote',
  content: 'block+',
  isolating: true,
  defining: true,
  addAttributes: () => ({
    label: {
      default: '1',
      parseHTML: (element: HTMLElement) => element.dataset.label || '1',
      renderHTML: ({ label }: Record<string, unknown>) => ({ 'data-label': String(label) }),
    },
  }),
  parseHTML: () => [{ tag: 'section.footnote' }],
  renderHTML: ({ HTMLAttributes }) => ['section', { ...HTMLAttributes, class: 'footnote' }, 0],
});
