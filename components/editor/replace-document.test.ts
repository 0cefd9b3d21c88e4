import { getSchema } from '@tiptap/core';
import { history, undo } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryBody } from '@/lib/domain/document/__fixtures__/arbitrary-body';
import type { Body } from '@/lib/domain/document/body';
import { bodyExtensions } from './body-extensions';
import { bodyOf, documentOf } from './body-of';
import { replaceDocument } from './replace-document';

const schema = getSchema(bodyExtensions());

describe('replaceDocument', () => {
  it.each([
    [1, 2],
    [3, 2],
    [2, 5],
  ])('tells equal blocks apart: %i of them become %i', (before, after) => {
    const line: Body['content'][number] = { type: 'paragraph', content: [{ type: 'text', text: 'Again.' }] };
    const of = (count: number): Body => ({ type: 'doc', content: Array.from({ length: count }, () => line) });
    const state = EditorState.create({ doc: documentOf(of(before), schema) });
    expect(bodyOf(replaceDocument(state, documentOf(of(after), schema)).doc)).toEqual(of(after));
  });

  it('leads to the other document, and one undo leads back', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryBody, (from, to) => {
        let state = EditorState.create({ doc: documentOf(from, schema), plugins: [history()] });
        state = state.apply(replaceDocument(state, documentOf(to, schema)));
        expect(bodyOf(state.doc)).toEqual(to);
        undo(state, (transaction) => {
          state = state.apply(transaction);
        });
        expect(bodyOf(state.doc)).toEqual(from);
      }),
    );
  });
});
