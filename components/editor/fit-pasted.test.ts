import { getSchema } from '@tiptap/core';
import { type Node, Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { bodyExtensions } from './body-extensions';
import { fitPasted } from './fit-pasted';

const schema = getSchema(bodyExtensions());
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const cell = (text: string) => ({ type: 'tableCell', content: [paragraph(text)] });
const table = { type: 'table', content: [{ type: 'tableRow', content: [cell('Dead'), cell('11')] }] };
const line = (type: string, text: string) => ({ type, content: [{ type: 'text', text }] });
const facts = {
  type: 'factsBox',
  content: [{ type: 'fact', content: [line('factLabel', 'Place'), line('factValue', 'Gugark')] }],
};
const list = {
  type: 'bulletList',
  content: ['one', 'two'].map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
};
const document = schema.nodeFromJSON({ type: 'doc', content: [paragraph('Outside'), table, facts] });

/** The document in which something was pasted after some words. */
function pasted(after: string, content: unknown[]): Node {
  let at = 0;
  document.descendants((node, position) => {
    if (node.isText && node.text === after) at = position + node.nodeSize;
  });
  const state = EditorState.create({ doc: document, selection: TextSelection.create(document, at) });
  const slice = Slice.maxOpen(schema.nodeFromJSON({ type: 'doc', content }).content);
  return state.tr.replaceSelection(fitPasted(slice, state)).doc;
}
const names = ({ children }: Node) => children.map(({ type }) => type.name);

describe('fitPasted', () => {
  it('makes paragraphs of what comes into a cell, and lines of what comes into a fact', () => {
    const inCell = pasted('11', [list, line('codeBlock', 'three\n\nfour')]);
    expect(names(inCell)).toEqual(['paragraph', 'table', 'factsBox']);
    expect(inCell.child(1).firstChild?.children.map(({ textContent }) => textContent)).toEqual([
      'Dead',
      '11onetwothreefour',
    ]);
    expect(inCell.textContent).not.toContain('\n');
    const inFact = pasted('Place', [list, paragraph('three')]);
    expect(names(inFact)).toEqual(['paragraph', 'table', 'factsBox']);
    expect(inFact.child(2).childCount).toBe(1);
    expect(inFact.textBetween(0, inFact.content.size, '|', '/')).toBe(
      'Outside|Dead|11|Placeone/two/three|Gugark',
    );
  });

  it('keeps preformatted lines apart from the paragraph they come into, but for a single one', () => {
    const code = (text: string) => names(pasted('Outside', [line('codeBlock', text)]));
    expect(code('one\ntwo')).toEqual(['paragraph', 'codeBlock', 'table', 'factsBox']);
    expect(code('one')).toEqual(['paragraph', 'table', 'factsBox']);
  });

  it('leaves alone what comes anywhere else, words within a line, and cells for cells', () => {
    expect(names(pasted('Outside', [list]))).toEqual(['paragraph', 'bulletList', 'table', 'factsBox']);
    expect(pasted('11', [paragraph('2')]).child(1).textContent).toBe('Dead112');
    const state = EditorState.create({ doc: document, selection: TextSelection.near(document.resolve(12)) });
    const cells = new Slice(schema.nodeFromJSON({ type: 'doc', content: [table] }).content, 0, 0);
    expect(state.selection.$from.parent.textContent).toBe('Dead');
    expect(fitPasted(cells, state)).toBe(cells);
  });
});
