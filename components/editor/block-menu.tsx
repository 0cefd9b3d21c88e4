'use client';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { HeadingLevel } from '@/lib/domain/document/body';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { Menu } from '../ui/menu';
import { useBackToText } from './use-back-to-text';

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6];

/** What the block is in which the caret stands, and what else it may become. */
export function BlockMenu({ editor, isDisabled }: { editor: Editor; isDisabled: boolean }) {
  const t = useTranslations('editor.toolbar');
  const { choose, onFocus } = useBackToText(editor);
  const current = useEditorState({
    editor,
    selector: ({ editor: one }) => {
      const level = LEVELS.find((each) => one.isActive('heading', { level: each }));
      if (level) return t('heading', { level });
      return one.isActive('codeBlock') ? t('codeBlock') : t('paragraph');
    },
  });
  const items = [
    {
      id: 'paragraph',
      label: t('paragraph'),
      onAction: choose(() => editor.commands.setParagraph()),
    },
    ...LEVELS.map((level) => ({
      id: `heading-${level}`,
      label: t('heading', { level }),
      onAction: choose(() => editor.commands.setNode('heading', { level })),
    })),
    {
      id: 'code',
      label: t('codeBlock'),
      onAction: choose(() => editor.commands.setCodeBlock()),
    },
  ];
  return (
    <Menu
      label={t('block')}
      items={items}
      trigger={
        <Button
          variant="quiet"
          size="sm"
          className="editor-block"
          isDisabled={isDisabled}
          onFocus={onFocus}
          aria-label={t('blockNow', { block: current })}
        >
          <span className="truncate">{current}</span>
          <Icon name="chevron-down" />
        </Button>
      }
    />
  );
}
