'use client';
import { type MouseEvent, type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { isByKey } from './is-by-key';
import { markHovered } from './mark-hovered';
import { patchBlocks } from './patch-blocks';
import type { RenderedText } from './rendered-text';

export type EditionTextProps = {
  rendered: RenderedText;
  language: string | null;
  direction: 'ltr' | 'rtl';
  activeId: string | null;
  /** Annotations that came in while the page was open and were not looked at yet. */
  freshIds: ReadonlySet<string>;
  textElement: RefObject<HTMLElement | null>;
  /** The reader pointed at these annotations; `byKey`: with the keyboard. `first` is the one meant, if it is clear. */
  onOpen: (ids: readonly string[], options: { first: string | null; byKey: boolean }) => void;
  /** The reader pointed at words without an annotation. */
  onLeave: () => void;
};

/**
 * The text with its highlights. React sets it once, as one string, and never looks into it again: what changes later is
 * drawn block by block, and states of marks are classes set on the elements.
 */
export function EditionText(props: EditionTextProps) {
  const { rendered, language, direction, activeId, freshIds, textElement, onOpen, onLeave } = props;
  const { blocks } = rendered;
  const [html] = useState(() => ({ __html: rendered.html }));
  const drawn = useRef(blocks);

  useLayoutEffect(() => {
    if (textElement.current) patchBlocks(textElement.current, drawn.current, blocks);
    drawn.current = blocks;
  }, [blocks, textElement]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: newly drawn blocks have none of these classes.
  useLayoutEffect(() => {
    if (textElement.current) showStates(textElement.current, activeId, freshIds);
  }, [blocks, activeId, freshIds, textElement]);

  function onClick(event: MouseEvent) {
    const target = event.target as Element;
    const link = target.closest('a');
    if (link && !link.classList.contains('ref')) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (link) {
      event.preventDefault();
      const id = link.id.slice('ref-'.length);
      return onOpen([id], { first: id, byKey: isByKey(event.nativeEvent) });
    }
    if (document.getSelection()?.isCollapsed === false) return;
    const mark = target.closest('mark');
    if (!mark) return onLeave();
    onOpen((mark.dataset.ids ?? '').split(' '), { first: null, byKey: false });
  }

  const onPointerOver = (event: PointerEvent) => {
    const place = (event.target as Element).closest<HTMLElement>('mark, a.ref');
    markHovered(place ? (place.dataset.ids?.split(' ') ?? [place.id.slice('ref-'.length)]) : []);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the references in the text are links and do the same by key.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div
      ref={textElement as RefObject<HTMLDivElement | null>}
      className="edition"
      lang={language ?? undefined}
      dir={direction}
      onClick={onClick}
      onPointerOver={onPointerOver}
      onPointerLeave={() => markHovered([])}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: renderBlocks writes its own elements only and escapes all else.
      dangerouslySetInnerHTML={html}
    />
  );
}

function showStates(root: HTMLElement, activeId: string | null, freshIds: ReadonlySet<string>): void {
  for (const element of root.querySelectorAll('.is-active')) element.classList.remove('is-active');
  for (const element of root.querySelectorAll('.is-new')) element.classList.remove('is-new');
  const add = (id: string, name: string) => {
    const safe = CSS.escape(id);
    for (const element of root.querySelectorAll(`mark[data-ids~="${safe}"], #ref-${safe}`))
      element.classList.add(name);
  };
  if (activeId) add(activeId, 'is-active');
  for (const id of freshIds) add(id, 'is-new');
  for (const mark of root.querySelectorAll<HTMLElement>('mark:not([aria-details])'))
    mark.setAttribute('aria-details', (mark.dataset.ids ?? '').replace(/\S+/g, 'note-$&'));
}
