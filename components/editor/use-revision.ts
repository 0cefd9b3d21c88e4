'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useRef, useState } from 'react';
import type { Body } from '@/lib/domain/document/body';
import { type Merge, mergeBodies } from '@/lib/domain/document/merge';
import type { Failure } from '@/lib/schemas/failure';
import type { DocumentDto, DocumentPage } from '@/lib/server/queries/document-page';
import { post, read } from '../annotation/post';
import { type Basis, basisOf } from './basis';
import { bodyOf, documentOf } from './body-of';
import { replaceDocument } from './replace-document';
import type { Unsaved } from './unsaved-store';
import { useUnsaved } from './use-unsaved';

/** Another revision that is being put together with what is written here; `merge.conflicts` are for a person to settle. */
export type Merging = { base: Body; mine: Body; newest: Basis; merge: Merge };

/** What came in from another revision. */
export type Incoming = { revision: number; base: Body; theirs: Body };

/**
 * The revision that is being written: on which one it is based, how it is kept, and how it is saved. A save that comes too late
 * loses nothing: the newest revision is fetched and put together with what is written, as one step that can be undone.
 */
export function useRevision(editor: Editor | null, document: DocumentDto, initial: Basis) {
  const [basis, setBasisState] = useState(initial);
  const [summary, setSummaryState] = useState('');
  const [merging, setMerging] = useState<Merging | null>(null);
  const [incoming, setIncoming] = useState<Incoming | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const newest = useRef(initial);
  const session = useRef({ begunFrom: initial.revision, summary: '' });
  /** One key for one text on one revision: whatever is sent twice is stored once. */
  const sent = useRef<{ of: unknown; key: string }>(null);
  const unsaved = useUnsaved(editor, document.id, newest, session);

  const setBasis = useCallback(
    (next: Basis) => {
      newest.current = next;
      setBasisState(next);
      unsaved.rebase(next.body);
    },
    [unsaved.rebase],
  );

  /** Puts a merged text into the editor, on top of the revision that it was merged with. */
  const takeOver = useCallback(
    (one: Editor, body: Body, { base, newest: next }: Pick<Merging, 'base' | 'newest'>) => {
      one.view.dispatch(replaceDocument(one.state, documentOf(body, one.schema)));
      setBasis(next);
      setIncoming({ revision: next.revision, base, theirs: next.body });
      setMerging(null);
    },
    [setBasis],
  );

  const putTogether = useCallback(
    (one: Editor, base: Body, next: Basis) => {
      const mine = bodyOf(one.state.doc);
      const merge = mergeBodies(base, mine, next.body);
      if (merge.conflicts.length === 0) takeOver(one, merge.body, { base, newest: next });
      else setMerging({ base, mine, newest: next, merge });
    },
    [takeOver],
  );

  const goOn = useCallback(
    async (text: Unsaved) => {
      const continued = await unsaved.goOn(text);
      if (!editor || !continued) return;
      session.current = { begunFrom: text.begunFrom, summary: text.summary };
      setSummaryState(text.summary);
      if (text.revision !== newest.current.revision) putTogether(editor, continued.base, newest.current);
    },
    [editor, unsaved.goOn, putTogether],
  );

  async function save(): Promise<{ revision: number } | null> {
    if (!editor) return null;
    const { doc } = editor.state;
    if (sent.current?.of !== doc) sent.current = { of: doc, key: crypto.randomUUID() };
    setSaving(true);
    setFailure(null);
    const { begunFrom } = session.current;
    const result = await post<{ revision: number }>(`/api/documents/${document.id}/revisions`, {
      documentId: document.id,
      basedOn: basis.revision,
      body: bodyOf(doc),
      summary,
      idempotencyKey: sent.current.key,
      ...(begunFrom < basis.revision && { merged: true, begunFrom }),
    });
    if (result.ok) {
      setSaved(true);
      await unsaved.end();
      return result.value;
    }
    if (result.failure.code === 'stale_revision') await fetchNewest(editor);
    else setFailure(result.failure);
    setSaving(false);
    return null;
  }

  async function fetchNewest(one: Editor): Promise<void> {
    sent.current = null;
    const fetched = await read<DocumentPage>(`/api/documents/${document.id}/revisions/latest`);
    if (fetched.ok) putTogether(one, basis.body, basisOf(fetched.value));
    else setFailure(fetched.failure);
  }

  return {
    basis,
    unsaved,
    goOn,
    merging,
    settle: (body: Body) => {
      if (editor && merging) takeOver(editor, body, merging);
    },
    incoming,
    dismissIncoming: () => setIncoming(null),
    summary,
    setSummary: (text: string) => {
      session.current.summary = text;
      setSummaryState(text);
      unsaved.soon();
    },
    save,
    failure,
    isSaving,
    isSaved,
  };
}
