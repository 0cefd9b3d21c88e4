import { type Editor, Node } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/**
 * The facts box: labelled values set apart from the running text. Enter goes from label to value to the next fact, and from an
 * empty one at the end out of the box.
 */
export const FactsBox = Node.create({
  name: 'factsBox',
  content: 'fact+',
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: 'aside.facts' }],
  renderHTML: () => ['aside', { class: 'facts' }, ['dl', 0]],
});

export const Fact = Node.create({
  name: 'fact',
  content: 'factLabel factValue',
  parseHTML: () => [{ tag: '.facts div' }],
  renderHTML: () => ['div', 0],
  addKeyboardShortcuts() {
    return { Enter: () => onEnter(this.editor), Backspace: () => onBackspace(this.editor) };
  },
});

export const FactLabel = Node.create({
  name: 'factLabel',
  content: 'inline*',
  isolating: true,
  parseHTML: () => [{ tag: '.facts dt' }],
  renderHTML: () => ['dt', 0],
});

export const FactValue = Node.create({
  name: 'factValue',
  content: 'inline*',
  isolating: true,
  parseHTML: () => [{ tag: '.facts dd' }],
  renderHTML: () => ['dd', 0],
});

function onEnter(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from } = state.selection;
  const { parent } = $from;
  if (parent.type.name !== 'factLabel' && parent.type.name !== 'factValue') return false;
  const { tr, schema } = state;
  const [fact, box] = [$from.node(-1), $from.node(-2)];
  if (fact.textContent === '' && box.lastChild === fact && box.childCount > 1) {
    const after = $from.after(-2);
    tr.insert(after, schema.nodes.paragraph?.create() ?? []).delete($from.before(-1), $from.after(-1));
    tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(after, -1))));
  } else if (parent.type.name === 'factLabel') {
    // Past the end of the label and into the value.
    tr.setSelection(TextSelection.create(tr.doc, $from.after() + 1));
  } else {
    const after = $from.after(-1);
    tr.insert(after, schema.nodes.fact?.createAndFill() ?? []);
    tr.setSelection(TextSelection.create(tr.doc, after + 2));
  }
  view.dispatch(tr.scrollIntoView());
  return true;
}

/** At the beginning of an empty fact: takes it away, and the box with its last one. */
function onBackspace(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== 'factLabel' || $from.parentOffset > 0) return false;
  const fact = $from.node(-1);
  if (fact.textContent !== '') return true;
  const box = $from.node(-2);
  const depth = box.childCount > 1 ? -1 : -2;
  const { tr } = state;
  const from = $from.before(depth);
  tr.delete(from, $from.after(depth));
  if (tr.doc.childCount > 0)
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)), -1));
  view.dispatch(tr.scrollIntoView());
  return true;
}
