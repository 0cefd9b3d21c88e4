import { mergeAttributes, Node, textblockTypeInputRule } from '@tiptap/core';
import type { HeadingLevel } from '@/lib/domain/document/body';

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6];

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    bodyHeading: {
      /** Makes a heading of the block, or a paragraph again if it is one of that level. */
      toggleHeading: (level: HeadingLevel) => ReturnType;
    };
  }
}

/**
 * The whole text. `revision` is the number of the last revision that was put together with it, null of a text that has only
 * the one it began from. It is no part of a body: it stands here so that whoever undoes a merge undoes it as well.
 */
export const Doc = Node.create({
  name: 'doc',
  topNode: true,
  content: '(block | factsBox | footnote)+',
  addAttributes: () => ({ revision: { default: null, rendered: false } }),
});

/**
 * A heading. The title of the document is the page's h1, so the highest level in the text is drawn as h2, as the reader
 * does; the level itself is an attribute, so that copying and pasting within the text keeps it.
 */
export const Heading = Node.create<{ topLevel: number }>({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addOptions: () => ({ topLevel: 1 }),
  addAttributes: () => ({
    level: {
      default: 2,
      parseHTML: (element: HTMLElement) => levelOf(element.dataset.level ?? element.tagName.slice(1)),
      renderHTML: ({ level }: Record<string, unknown>) => ({ 'data-level': String(level) }),
    },
  }),
  parseHTML: () => LEVELS.map((level) => ({ tag: `h${level}` })),
  renderHTML({ node, HTMLAttributes }) {
    const drawn = Math.min(6, Math.max(2, node.attrs.level - this.options.topLevel + 2));
    return [`h${drawn}`, mergeAttributes(HTMLAttributes), 0];
  },
  addCommands() {
    return {
      toggleHeading:
        (level) =>
        ({ commands }) =>
          commands.toggleNode(this.name, 'paragraph', { level }),
    };
  },
  addKeyboardShortcuts() {
    return Object.fromEntries(
      LEVELS.map((level) => [`Mod-Alt-${level}`, () => this.editor.commands.toggleHeading(level)]),
    );
  },
  addInputRules() {
    return LEVELS.map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^#{${level}}\\s$`),
        type: this.type,
        getAttributes: { level },
      }),
    );
  },
});

/** As Tiptap's, but a list or a quotation may come first in it, as in imported texts. */
export const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

function levelOf(text: string): HeadingLevel {
  const level = LEVELS.find((one) => String(one) === text);
  return level ?? 2;
}
