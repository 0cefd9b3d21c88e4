'use client';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { memo } from 'react';
import { escapeHtml } from '@/lib/domain/text/escape-html';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { clipPassage } from '../reader/clip-passage';
import { type NoteWords, noteHtml } from '../reader/note-html';
import { useNoteWords } from '../reader/use-note-words';
import type { ImpactItem } from './impact';

export type EditorNotesProps = {
  annotations: readonly AnnotationDto[];
  impact: ReadonlyMap<string, ImpactItem>;
  nameOf: (annotation: AnnotationDto) => string;
  activeIds: readonly string[];
  margin: RefObject<HTMLDivElement | null>;
  onOpen: (id: string) => void;
};

/** The notes beside their passages, as in the reader but only to be read; pressing one leads to its passage. */
export function EditorNotes({ annotations, impact, nameOf, activeIds, margin, onOpen }: EditorNotesProps) {
  const t = useTranslations('editor.notes');
  const words = useNoteWords();
  const idOf = (target: EventTarget) => (target as Element).closest<HTMLElement>('[data-note]')?.dataset.note;

  function onClick(event: MouseEvent) {
    const id = idOf(event.target);
    if (id && !(event.target as Element).closest('a, summary')) onOpen(id);
  }
  function onKeyDown(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    const id = target.dataset.note;
    if (!id) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return onOpen(id);
    }
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-note]')];
    const to = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const item = to === undefined ? undefined : items[items.indexOf(target) + to];
    if (!item) return;
    event.preventDefault();
    item.focus();
  }

  return (
    <section className="reader-notes" aria-labelledby="editor-notes-title">
      <h2 id="editor-notes-title" className="reader-notes-title">
        {t('title')}
      </h2>
      <div ref={margin} className="reader-margin">
        {annotations.length === 0 ? <p className="reader-notes-empty">{t('none')}</p> : null}
        <ol onClick={onClick} onKeyDown={onKeyDown}>
          {annotations.map((annotation, index) => {
            const { id } = annotation;
            const state = impact.get(id)?.state ?? 'exact';
            const isStop = activeIds.length > 0 ? activeIds[0] === id : index === 0;
            return (
              <li
                key={id}
                data-note={id}
                className={`note-item${activeIds.includes(id) ? ' is-open' : ''}`}
                tabIndex={isStop ? 0 : -1}
                aria-label={nameOf(annotation)}
                aria-current={activeIds.includes(id) ? 'true' : undefined}
              >
                {state === 'exact' || state === 'moved' ? null : (
                  <p className={`note-impact note-impact-${state}`}>{t(`states.${state}`)}</p>
                )}
                <Note annotation={annotation} number={index + 1} words={words} />
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}

const Note = memo(function Note({
  annotation,
  number,
  words,
}: {
  annotation: AnnotationDto;
  number: number;
  words: NoteWords;
}) {
  const passage = `<p class="note-passage">${escapeHtml(clipPassage(annotation.anchor.exact))}</p>`;
  const html = passage + noteHtml(annotation, number, words);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written in noteHtml, which escapes all text, and above.
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
});
