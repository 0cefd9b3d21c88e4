'use client';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useState } from 'react';
import { Icon } from '../ui/icons';
import { MOST_TAGS, withTags } from './tag-list';

/** Tags: a comma or Enter adds what is typed, Backspace in the empty field removes the last. */
export function TagsField({ tags, onChange }: { tags: string[]; onChange: (tags: string[]) => void }) {
  const t = useTranslations('annotation.compose.tags');
  const id = useId();
  const [typed, setTyped] = useState('');
  const isFull = tags.length >= MOST_TAGS;

  function add(text: string): void {
    onChange(withTags(tags, text));
    setTyped('');
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && typed.trim()) {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Enter') event.preventDefault();
    else if (event.key === 'Backspace' && typed === '') onChange(tags.slice(0, -1));
  }

  return (
    <div className="field">
      <label htmlFor={id} className="label">
        {t('label')}
      </label>
      {tags.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                className="tag min-h-6"
                aria-label={t('remove', { tag })}
                onClick={() => onChange(tags.filter((one) => one !== tag))}
              >
                {tag}
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <input
        id={id}
        className="input"
        value={typed}
        disabled={isFull}
        maxLength={60}
        autoCapitalize="none"
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => (/[,،]/.test(target.value) ? add(target.value) : setTyped(target.value))}
        onKeyDown={onKeyDown}
        onBlur={() => typed.trim() && add(typed)}
      />
      <p id={`${id}-hint`} className="hint">
        {isFull ? t('full') : t('hint')}
      </p>
    </div>
  );
}
