'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type SelectedPassage, useReader } from '../reader/reader-context';
import { Button } from '../ui/button';
import type { Draft } from './drafts';
import { PassageField } from './passage-field';
import { moveComposer } from './use-composer';

/** The words a new annotation is about, and a way to say others. */
export function ComposerPassage({
  draft,
  startsOpen,
  onChange,
}: {
  draft: Draft;
  startsOpen: boolean;
  /** Null: the words that were typed are not in the text. */
  onChange: (passage: SelectedPassage | null) => void;
}) {
  const t = useTranslations('annotation.compose.passage');
  const { body, text } = useReader();
  const [isOpen, setOpen] = useState(startsOpen);
  const [isFound, setFound] = useState(true);
  const { target } = draft;
  if (target.type !== 'new') return null;

  if (!isOpen) {
    return (
      <div>
        <blockquote className="note-quote line-clamp-4 font-serif text-sm">{target.passage.exact}</blockquote>
        {draft.maybeSent ? null : (
          <button type="button" className="link mt-1 text-xs text-ink-3" onClick={() => setOpen(true)}>
            {t('change')}
          </button>
        )}
      </div>
    );
  }
  return (
    <div className="grid gap-2">
      {text.slice(target.passage.start, target.passage.end) === target.passage.exact ? null : (
        <p className="hint">{t('textChanged')}</p>
      )}
      <PassageField
        body={body}
        text={text}
        passage={target.passage}
        onChange={(passage) => {
          setFound(passage !== null);
          onChange(passage);
          if (passage) moveComposer('new', { ...draft, target: { ...target, passage } });
        }}
      />
      <div>
        <Button size="sm" isDisabled={!isFound} onPress={() => setOpen(false)}>
          {t('use')}
        </Button>
      </div>
    </div>
  );
}
