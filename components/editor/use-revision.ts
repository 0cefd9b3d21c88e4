'use client';
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { nanoid } from 'nanoid';
import { useCallback, useEffect, useRef, useState } from 'react';
import { MOST_KEPT } from '@/lib/domain/anchoring/kept';
import type { Body } from '@/lib/domain/document/body';
import { type Choice, type Merge, mergeBodies } from '@/lib/domain/document/merge';
import type { Failure } from '@/lib/schemas/failure';
import type { DocumentDto, DocumentPage } from '@/lib/server/queries/document-page';
import { post, read } from '../annotation/post';
import { type Basis, basisOf, revisionIn, saysTheSame } from './basis';
import { bodyOf, documentOf } from './body-of';
import { keptSince } from './kept-text';
import { replaceDocument } from './replace-document';
import { textPositions } from './text-positions';
import type { Unsaved } from './unsaved-store';
import { type Session, useUnsaved } from './use-unsaved';

/** Another revision that is being put together with what is written here; `merge.conflicts` are for a person to settle. */
export type Merging = { base: Body; mine: Body; newest: Basis; merge: Merge };

/** What was saved. It has an earlier summary where the answer to an earlier try was lost. */
type Saved = { revision: number; summary: string };

/** What came in from another revision. */
export type Incoming = { revision: number; base: Body; theirs: Body };

/**
 * The revision that is being written: on which one it is based, how it is kept, and how it is saved. A save that comes too late
 * loses nothing: the newest revision is fetched and put together with what is written, as one step that can be undone. Then
 * `held`, the revision that the text really holds, is an earlier one than that of `basis`.
 */
export function useRevision(editor: Editor | null, document: DocumentDto, initial: Basis) {
  const [basis, setBasis] = useState(initial);
  const [held, setHeld] = useState(initial.revision);
  const [summary, setSummaryState] = useState('');
  const [merging, setMerging] = useState<Merging | null>(null);
  const [incoming, setIncoming] = useState<Incoming | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [isFetching, setFetching] = useState(false);
  const newest = useRef(initial);
  const session = useRef<Session>({ begunFrom: initial.revision, summary: '' });
  /** What was sent, with a key for each text: whatever is sent twice is stored once. */
  const sent = useRef(new Map<Node, string>());
  const unsaved = useUnsaved(editor, document.id, newest, session);

  useEffect(() => {
    if (!editor) return;
    const follow = () => setHeld(revisionIn(editor.state.doc, session.current.begunFrom));
    editor.on('transaction', follow);
    return () => void editor.off('transaction', follow);
  }, [editor]);

  /** Puts a merged text into the editor, on top of the revision that it was merged with. */
  const takeOver = useCallback(
    (one: Editor, body: Body, { base, newest: next }: Pick<Merging, 'base' | 'newest'>) => {
      const merged = documentOf(body, one.schema);
      newest.current = next;
      setBasis(next);
      unsaved.takeIn(next.revision, next.body);
      one.view.dispatch(replaceDocument(one.state, merged).setDocAttribute('revision', next.revision));
      setIncoming(base === next.body ? null : { revision: next.revision, base, theirs: next.body });
      setMerging(null);
    },
    [unsaved.takeIn],
  );

  /** Says whether the other revision is this person's own: what they sent, although the answer was lost on its way. */
  const putTogether = useCallback(
    (one: Editor, next: Basis): boolean => {
      const { doc } = one.state;
      const from = revisionIn(doc, session.current.begunFrom);
      if (from === next.revision) return false;
      const theirs = documentOf(next.body, one.schema);
      const isOwn = [...sent.current.keys()].some((own) => saysTheSame(own, theirs));
      const [base, mine] = [isOwn ? next.body : unsaved.textOf(from), bodyOf(doc)];
      const merge = mergeBodies(base, mine, next.body);
      if (merge.conflicts.length === 0) takeOver(one, merge.body, { base, newest: next });
      else setMerging({ base, mine, newest: next, merge });
      return isOwn;
    },
    [takeOver, unsaved.textOf],
  );

  const goOn = useCallback(
    async (text: Unsaved) => {
      await unsaved.goOn(text);
      if (!editor) return;
      setSummaryState(text.summary);
      putTogether(editor, newest.current);
    },
    [editor, unsaved.goOn, putTogether],
  );

  async function save(): Promise<Saved | null> {
    if (!editor) return null;
    const { doc } = editor.state;
    const idempotencyKey = sent.current.get(doc) ?? nanoid();
    sent.current.set(doc, idempotencyKey);
    setSaving(true);
    setFailure(null);
    const { begunFrom } = session.current;
    const { revision: basedOn, body: base } = newest.current;
    const result = await post<Saved>(`/api/documents/${document.id}/revisions`, {
      documentId: document.id,
      basedOn,
      body: bodyOf(doc),
      kept: keptSince(documentOf(base, editor.schema), editor.state, textPositions(doc)).slice(0, MOST_KEPT),
      summary,
      idempotencyKey,
      ...(begunFrom < revisionIn(doc, begunFrom) && { merged: true, begunFrom }),
    });
    if (result.ok) {
      setSaved(true);
      await unsaved.end();
      return result.value;
    }
    if (result.failure.code !== 'stale_revision') setFailure(result.failure);
    else if (await fetchNewest(editor)) return save();
    setSaving(false);
    return null;
  }

  async function fetchNewest(one: Editor): Promise<boolean> {
    setFailure(null);
    const fetched = await read<DocumentPage>(`/api/documents/${document.id}/revisions/latest`);
    if (fetched.ok) return putTogether(one, basisOf(fetched.value));
    setFailure(fetched.failure);
    return false;
  }

  /** Puts the newest revision together with the text, without saving. */
  async function catchUp(): Promise<void> {
    if (!editor || isFetching) return;
    setFetching(true);
    await fetchNewest(editor);
    setFetching(false);
  }

  return {
    basis,
    held,
    catchUp,
    isFetching,
    unsaved,
    goOn,
    merging,
    settle: (choices: Record<string, Choice>) => {
      if (!editor || !merging) return;
      const { base, mine, newest: theirs } = merging;
      takeOver(editor, mergeBodies(base, mine, theirs.body, choices).body, merging);
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
