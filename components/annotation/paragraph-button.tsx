'use client';
import { useState } from 'react';
import { type SelectedPassage, useReader } from '../reader/reader-context';
import { lengthBelow } from './text-tree';

/**
 * Annotates a paragraph without a selection: the one with the caret or, without caret, the first in view. It comes after the text
 * and is seen when it has the focus; the composer then asks for the paragraph and the words.
 */
export function ParagraphButton({
  label,
  onChoose,
}: {
  label: string;
  onChoose: (passage: SelectedPassage) => void;
}) {
  const { text, textElement } = useReader();
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);

  function current(): Element | null {
    const root = textElement.current;
    if (!root) return null;
    const node = document.getSelection()?.focusNode;
    const element = node instanceof Element ? node : node?.parentElement;
    const atCaret = element && root.contains(element) ? element.closest('[data-start]') : null;
    const blocks = [...root.querySelectorAll('p[data-start]')].filter((block) => lengthBelow(block) > 0);
    return atCaret ?? blocks.find((block) => block.getBoundingClientRect().top > 0) ?? blocks[0] ?? null;
  }

  return (
    <button
      type="button"
      className={place ? 'btn btn-plain btn-sm fixed z-40 shadow-lift' : 'btn btn-plain btn-sm sr-only'}
      style={place ?? undefined}
      onFocus={() => {
        const rect = current()?.getBoundingClientRect();
        const top = Math.max(8, Math.min((rect?.top ?? 0) - 40, window.innerHeight - 48));
        setPlace({ top, left: Math.max(8, rect?.left ?? 8) });
      }}
      onBlur={() => setPlace(null)}
      onClick={() => {
        const block = current();
        if (!block) return;
        const start = Number(block.getAttribute('data-start'));
        const end = start + lengthBelow(block);
        onChoose({ start, end, exact: text.slice(start, end) });
      }}
    >
      {label}
    </button>
  );
}
