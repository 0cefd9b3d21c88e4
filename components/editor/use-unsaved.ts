'use client';
import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { nanoid } from 'nanoid';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Body } from '@/lib/domain/document/body';
import { heldDrafts } from '../annotation/draft-lock';
import { type Basis, revisionIn, saysTheSame } from './basis';
import { bodyOf, documentOf } from './body-of';
import { beginAt, logEntry, replay } from './edit-log';
import { replaceDocument } from './replace-document';
import { type KeptAt, TextKeeper } from './text-keeper';
import { forgetUnsaved, type Unsaved, unsavedLog, unsavedOf } from './unsaved-store';
import { showDocument } from './use-document-editor';

export type UnsavedTexts = {
  /** Texts that were left here and wait for a decision; null until that is known. */
  found: readonly Unsaved[] | null;
  keptAt: KeptAt;
  goOn: (unsaved: Unsaved) => Promise<void>;
  discard: (unsaved: Unsaved) => Promise<void>;
  /** Another revision was put together with what is written. */
  takeIn: (revision: number, text: Body) => void;
  /** The text of a revision that what is written holds. */
  textOf: (revision: number) => Body;
  /** Something beside the text has changed that is kept with it. */
  soon: () => void;
  /** It is saved: nothing is kept any more. */
  end: () => Promise<void>;
};

export type Session = { begunFrom: number; summary: string };

/** Keeps what is written on this device, and finds what was left there. */
export function useUnsaved(
  editor: Editor | null,
  documentId: string,
  basis: RefObject<Basis>,
  session: RefObject<Session>,
): UnsavedTexts {
  const [found, setFound] = useState<readonly Unsaved[] | null>(null);
  const [keptAt, setKeptAt] = useState<KeptAt>(null);
  const keeper = useRef<TextKeeper>(null);

  const begin = useCallback(
    (
      one: Editor,
      beginning: ConstructorParameters<typeof TextKeeper>[0],
      log: ConstructorParameters<typeof TextKeeper>[2],
    ) => {
      const state = () => {
        const { doc } = one.state;
        const isChanged = !saysTheSame(doc, documentOf(basis.current.body, doc.type.schema));
        const revision = revisionIn(doc, session.current.begunFrom);
        return { ...session.current, revision, body: bodyOf(doc), isChanged };
      };
      keeper.current = new TextKeeper(beginning, documentId, log, state, setKeptAt);
    },
    [documentId, basis, session],
  );

  useEffect(() => {
    if (!editor) return;
    const { body } = basis.current;
    showDocument(editor, documentOf(body, editor.schema));
    begin(editor, { id: nanoid(), from: body, incoming: new Map() }, []);
    const keep = ({
      transaction,
      appendedTransactions,
    }: {
      transaction: Transaction;
      appendedTransactions: Transaction[];
    }) => {
      for (const one of [transaction, ...appendedTransactions]) {
        const entry = logEntry(one);
        if (entry) keeper.current?.add(entry);
      }
    };
    const leave = () => void keeper.current?.now();
    editor.on('transaction', keep);
    window.addEventListener('beforeunload', leave);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    let isCurrent = true;
    void leftBehind(documentId).then((texts) => {
      if (isCurrent) setFound(texts);
    });
    return () => {
      isCurrent = false;
      editor.off('transaction', keep);
      window.removeEventListener('beforeunload', leave);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      keeper.current?.leave();
      keeper.current = null;
    };
  }, [editor, documentId, basis, begin]);

  const goOn = useCallback(
    async (unsaved: Unsaved): Promise<void> => {
      const kept = await unsavedLog(unsaved.id).catch(() => null);
      if (!editor) return;
      const { schema } = editor;
      // Of what stood here until now only what was written is kept, so before anything else stands here.
      keeper.current?.leave();
      session.current = { begunFrom: unsaved.begunFrom, summary: unsaved.summary };
      const beginning = kept?.beginning ?? { id: unsaved.id, from: unsaved.body, incoming: new Map() };
      const from = documentOf(beginning.from, schema);
      const now = documentOf(unsaved.body, schema);
      const replayed = kept && replay(from, kept.log);
      if (kept && replayed && saysTheSame(replayed.doc, now)) {
        showDocument(editor, from, replayed);
        begin(editor, beginning, kept.log);
      } else {
        // The way there is lost, the text is not: it is one change of what it began from, under a key of its own.
        const start = beginAt(from);
        const change = replaceDocument(start, now).setDocAttribute('revision', unsaved.revision);
        const entry = logEntry(change);
        showDocument(editor, now, start.apply(change));
        begin(editor, { ...beginning, id: nanoid() }, []);
        if (entry) keeper.current?.add(entry);
        await keeper.current?.now();
        await forgetUnsaved(unsaved.id).catch(() => {});
      }
      setKeptAt(new Date(unsaved.keptAt));
      setFound([]);
    },
    [editor, session, begin],
  );

  const discard = useCallback(async (unsaved: Unsaved) => {
    await forgetUnsaved(unsaved.id).catch(() => {});
    setFound((texts) => texts?.filter(({ id }) => id !== unsaved.id) ?? null);
  }, []);

  const takeIn = useCallback((revision: number, text: Body) => keeper.current?.takeIn(revision, text), []);
  const textOf = useCallback(
    (revision: number) => keeper.current?.textOf(revision) ?? basis.current.body,
    [basis],
  );
  const soon = useCallback(() => keeper.current?.soon(), []);
  const end = useCallback(async () => keeper.current?.end(), []);
  return { found, keptAt, goOn, discard, takeIn, textOf, soon, end };
}

/** The texts that no other tab has open. */
async function leftBehind(documentId: string): Promise<Unsaved[]> {
  try {
    const [texts, held] = await Promise.all([unsavedOf(documentId), heldDrafts()]);
    return texts.filter(({ id }) => !held.has(id));
  } catch {
    return [];
  }
}
