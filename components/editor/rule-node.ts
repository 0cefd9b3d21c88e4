import { InputRule, Node } from '@tiptap/core';

/** A line across the text. Where none may stand, in a cell or a fact, three hyphens stay what they are. */
export const HorizontalRule = Node.create({
  name: 'horizontalRule',
  group: 'block',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr'],
  addInputRules() {
    return [
      new InputRule({
        find: /^(?:---|—-|___\s|\*\*\*\s)$/,
        handler: ({ state: { doc, tr }, range: { from, to } }) => {
          const $from = doc.resolve(from);
          const index = $from.index(-1);
          if (!$from.node(-1).canReplaceWith(index, index, this.type)) return null;
          tr.delete(from, to).insert($from.before(), this.type.create());
        },
      }),
    ];
  },
});
