'use client';
import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { canonicalText } from '@/lib/domain/text/canonical';
import type { TextMark } from '@/lib/domain/text/text-mark';
import { isSettled } from '../reader/text-marks';
import { setAnnotations } from './annotation-decorations';
import { type Basis, saysTheSame } from './basis';
import { documentOf } from './body-of';
import { type Impact, impactOf } from './impact';
import { textPositions } from './text-positions';

/** How long after the last key it is worked out, in milliseconds: never while somebody types. */
const PAUSE = 300;
/** Where it takes long, it waits this many times as long as it took the last time. */
const PATIENCE = 4;

export type Analysis = { impact: Impact; isChanged: boolean };

/**
 * What the text as it stands does to the annotations, worked out a moment after it was last changed, and drawn on it. Null
 * as long as the text in the editor does not belong to `basis` yet.
 */
export function useImpact(
  editor: Editor | null,
  basis: Basis,
  isReady: boolean,
): { analysis: Analysis | null; isCurrent: boolean; analyse: () => Analysis | null } {
  const [analysis, setAnalysis] = useState<Analysis | null>(null);
  const [isCurrent, setCurrent] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const cost = useRef(0);
  const before = useMemo(() => canonicalText(basis.body), [basis.body]);

  const analyse = useCallback((): Analysis | null => {
    clearTimeout(timer.current);
    if (!editor || editor.isDestroyed || !isReady) return null;
    const begun = performance.now();
    const { doc } = editor.state;
    const { text, positionAt } = textPositions(doc);
    const impact = impactOf(basis.annotations, before, text);
    const byId = new Map(impact.items.map((item) => [item.id, item]));
    const marks = basis.annotations.flatMap((annotation, index): TextMark[] => {
      const item = byId.get(annotation.id);
      if (!item) return [];
      const { id, kind } = annotation;
      const place = { start: positionAt(item.start), end: positionAt(item.end) };
      const state = item.state;
      return [{ id, kind, ...place, number: index + 1, settled: isSettled(annotation), state }];
    });
    editor.view.dispatch(setAnnotations(editor.state.tr, { marks }));
    const result = { impact, isChanged: !saysTheSame(doc, documentOf(basis.body, editor.schema)) };
    setAnalysis(result);
    setCurrent(true);
    cost.current = performance.now() - begun;
    return result;
  }, [editor, basis, before, isReady]);

  useEffect(() => {
    if (!editor || !isReady) return;
    analyse();
    const soon = () => {
      setCurrent(false);
      clearTimeout(timer.current);
      timer.current = setTimeout(analyse, PAUSE + cost.current * PATIENCE);
    };
    editor.on('update', soon);
    return () => {
      clearTimeout(timer.current);
      editor.off('update', soon);
    };
  }, [editor, analyse, isReady]);

  return { analysis, isCurrent, analyse };
}
