'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { canonicalText } from '@/lib/domain/text/canonical';
import type { TextMark } from '@/lib/domain/text/text-mark';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { isSettled } from '../reader/text-marks';
import { setAnnotations } from './annotation-decorations';
import { type Basis, saysTheSame } from './basis';
import { documentOf } from './body-of';
import type { Anchored, Impact } from './impact';
import { type ImpactThread, openImpactThread } from './impact-thread';
import { keptSince } from './kept-text';
import { textPositions } from './text-positions';

/** How long after the last key it is worked out, in milliseconds: never while somebody types. */
const PAUSE = 300;
/** Where it takes long, it waits this many times as long as it took the last time. */
const PATIENCE = 4;

/**
 * What the text as it stands does to the annotations, worked out a moment after it was last changed, and drawn on it. Null
 * as long as the text in the editor does not belong to `basis` yet.
 */
export function useImpact(
  editor: Editor | null,
  basis: Basis,
  isReady: boolean,
): { impact: Impact | null; isCurrent: boolean; isChanged: boolean; analyse: () => void } {
  const [impact, setImpact] = useState<Impact | null>(null);
  const [isCurrent, setCurrent] = useState(false);
  const [isChanged, setChanged] = useState(false);
  const thread = useRef<ImpactThread>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const cost = useRef(0);
  const before = useMemo(() => canonicalText(basis.body), [basis.body]);
  const anchored = useMemo(() => basis.annotations.map(anchoredOf), [basis.annotations]);

  const analyse = useCallback(async () => {
    clearTimeout(timer.current);
    if (!editor || editor.isDestroyed || !isReady || !thread.current) return;
    const begun = performance.now();
    const { doc } = editor.state;
    const base = documentOf(basis.body, editor.schema);
    setChanged(!saysTheSame(doc, base));
    const now = textPositions(doc);
    const kept = keptSince(base, editor.state, now);
    const found = await thread.current.ask({ annotations: anchored, before, after: now.text, kept });
    // Whoever typed on has asked anew, or is about to.
    if (!found || editor.isDestroyed || editor.state.doc !== doc) return;
    const byId = new Map(found.items.map((item) => [item.id, item]));
    const marks = basis.annotations.flatMap((annotation, index): TextMark[] => {
      const item = byId.get(annotation.id);
      if (!item) return [];
      const { id, kind } = annotation;
      const place = { start: now.positionAt(item.start), end: now.positionAt(item.end) };
      const state = item.state;
      return [{ id, kind, ...place, number: index + 1, settled: isSettled(annotation), state }];
    });
    editor.view.dispatch(setAnnotations(editor.state.tr, { marks }));
    setImpact(found);
    setCurrent(true);
    cost.current = performance.now() - begun;
  }, [editor, basis, anchored, before, isReady]);

  useEffect(() => {
    if (!editor || !isReady) return;
    const opened = openImpactThread();
    thread.current = opened;
    void analyse();
    const soon = () => {
      setCurrent(false);
      clearTimeout(timer.current);
      timer.current = setTimeout(analyse, PAUSE + cost.current * PATIENCE);
    };
    editor.on('update', soon);
    return () => {
      clearTimeout(timer.current);
      editor.off('update', soon);
      opened.close();
      thread.current = null;
    };
  }, [editor, analyse, isReady]);

  return { impact, isCurrent, isChanged, analyse };
}

/** What another thread needs of an annotation: all of it would have to be copied there. */
const anchoredOf = ({ id, anchor: { start, end, state, closed } }: AnnotationDto): Anchored => ({
  id,
  anchor: { start, end, state, closed },
});
