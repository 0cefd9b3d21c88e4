'use client';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button';
import { FieldError } from '../ui/field-error';
import { typedAddress } from './typed-address';

/** Asks for the address of a link on the selected words; without any, the address itself becomes the words. */
export function LinkField({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useTranslations('annotation.compose.format');
  const known = String(editor.getAttributes('link').href ?? '');
  const [address, setAddress] = useState(known);
  const [isUnusable, setUnusable] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  function apply(): void {
    const href = typedAddress(address);
    if (!href) {
      setUnusable(true);
      return;
    }
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !known) {
      chain.insertContent({ type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] });
    } else chain.setLink({ href });
    chain.run();
    onDone();
  }

  function remove(): void {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onDone();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') apply();
    else {
      editor.commands.focus();
      onDone();
    }
  }

  return (
    <div className="grid gap-1.5 p-2 pt-0">
      <div className="flex flex-wrap gap-1.5">
        <input
          ref={input}
          className="input min-w-0 flex-1"
          type="url"
          inputMode="url"
          placeholder="https://"
          aria-label={t('address')}
          aria-invalid={isUnusable}
          aria-describedby={isUnusable ? 'link-problem' : undefined}
          value={address}
          onChange={(event) => {
            setAddress(event.target.value);
            setUnusable(false);
          }}
          onKeyDown={onKeyDown}
        />
        <Button size="sm" onPress={apply}>
          {t('apply')}
        </Button>
        {known ? (
          <Button size="sm" variant="quiet" onPress={remove}>
            {t('remove')}
          </Button>
        ) : null}
      </div>
      <FieldError id="link-problem">{isUnusable ? t('unusable') : undefined}</FieldError>
    </div>
  );
}
