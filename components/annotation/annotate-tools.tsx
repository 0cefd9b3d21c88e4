'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import type { Body } from '@/lib/domain/document/body';
import { textBlockSpans } from '@/lib/domain/text/canonical';
import { MoveTools } from '../anchor/move-tools';
import { useMoving } from '../anchor/use-moving';
import { type SelectedPassage, useReader } from '../reader/reader-context';
import { toast } from '../ui/toast';
import { preloadComposer } from './composer-slot';
import type { AnnotationKind } from './drafts';
import { KindToolbar } from './kind-toolbar';
import { newDraft } from './new-draft';
import { ParagraphButton } from './paragraph-button';
import { UnsentDrafts } from './unsent-drafts';
import { useCaretMode } from './use-caret-mode';
import { openComposer, useComposer } from './use-composer';
import { useComposingHighlight } from './use-composing-highlight';
import { type TextSelection, useTextSelection } from './use-text-selection';

/** The parts of `SelectionToolbar` for somebody who may annotate. */
export function AnnotateTools() {
  const t = useTranslations('annotation.select');
  const { document: about, body, select, textElement } = useReader();
  const hintId = useId();
  const toolbar = useRef<HTMLDivElement>(null);
  const { selection, look } = useTextSelection();
  const [dismissed, setDismissed] = useState<TextSelection | null>(null);
  useComposingHighlight(useComposer()?.passage ?? null);
  const shown = selection === dismissed ? null : selection;
  const moving = useMoving();

  useEffect(() => {
    if (selection) preloadComposer();
  }, [selection]);

  function onEnter(): void {
    if (look()) {
      const focus = () => toolbar.current?.querySelector('button')?.focus();
      setDismissed(null);
      if (toolbar.current) focus();
      else requestAnimationFrame(focus);
      return;
    }
    const id = annotationAtCaret(textElement.current);
    if (id) select(id);
  }
  const caret = useCaretMode(hintId, t('textRegion'), onEnter);

  const annotate = (kind: AnnotationKind, passage: SelectedPassage, askForPassage = false) => {
    if (kind === 'suggestion' && !isWithinBlock(body, passage)) return toast(t('suggestionTooWide'));
    // The focus goes back to the text, not to a button that is gone by then.
    if (!askForPassage) textElement.current?.focus({ preventScroll: true });
    const target = { type: 'new', kind, passage, revision: about.revision.number } as const;
    openComposer(newDraft(about.id, target), { askForPassage });
    setDismissed(look());
  };

  const dismiss = () => {
    setDismissed(look());
    textElement.current?.focus({ preventScroll: true });
  };

  return (
    <>
      <p id={hintId} className="sr-only">
        {t('caretHint')}
      </p>
      <p role="status" className="sr-only">
        {shown ? t('announce', { count: shown.passage.exact.split(/\s+/).length }) : ''}
      </p>
      {caret ? (
        <span
          aria-hidden="true"
          data-caret
          className="pointer-events-none fixed z-30 w-0.5 bg-focus motion-safe:animate-pulse forced-colors:bg-[Highlight]"
          style={{ left: caret.left - 1, top: caret.top, height: caret.height }}
        />
      ) : null}
      {moving ? (
        <MoveTools
          key={moving.id}
          annotation={moving}
          selection={shown}
          look={look}
          toolbar={toolbar}
          onDismiss={dismiss}
        />
      ) : (
        <>
          {shown ? (
            <KindToolbar
              ref={toolbar}
              selection={shown}
              onChoose={(kind) => annotate(kind, (look() ?? shown).passage)}
              onDismiss={dismiss}
            />
          ) : null}
          <ParagraphButton label={t('paragraph')} onChoose={(passage) => annotate('note', passage, true)} />
          <ParagraphButton
            label={t('paragraphSuggestion')}
            onChoose={(passage) => annotate('suggestion', passage, true)}
          />
        </>
      )}
      <UnsentDrafts />
    </>
  );
}

/** A suggestion is plain text, so it stays within one paragraph, heading or cell. */
const isWithinBlock = (body: Body, { start, end }: SelectedPassage): boolean =>
  textBlockSpans(body).some((block) => block.start <= start && end <= block.end);

/** The annotation on whose passage the caret stands; of several the first. */
function annotationAtCaret(root: HTMLElement | null): string | null {
  const node = document.getSelection()?.focusNode;
  if (!node || !root?.contains(node)) return null;
  const mark = (node instanceof Element ? node : node.parentElement)?.closest('mark[data-ids]');
  return mark?.getAttribute('data-ids')?.split(' ')[0] ?? null;
}
