'use client';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Toolbar } from 'react-aria-components';
import { IconButton } from '../ui/icon-button';
import type { IconName } from '../ui/icons';
import { LinkField } from './link-field';

/** The formatting of a remark as buttons. Everything in it can be typed as Markdown too. */
export function RemarkFormats({ editor }: { editor: Editor }) {
  const t = useTranslations('annotation.compose.format');
  const [editsLink, setEditsLink] = useState(false);
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      blockquote: current.isActive('blockquote'),
      bulletList: current.isActive('bulletList'),
      orderedList: current.isActive('orderedList'),
      link: current.isActive('link'),
    }),
  });

  const button = (label: string, icon: IconName, isActive: boolean, run: () => void) => (
    <IconButton label={label} icon={icon} size="sm" aria-pressed={isActive} onPress={run} />
  );
  const chain = () => editor.chain().focus();
  return (
    <div className="border-b border-rule font-sans">
      <Toolbar aria-label={t('toolbar')} className="flex flex-wrap gap-0.5 p-1">
        {button(t('bold'), 'bold', active.bold, () => chain().toggleBold().run())}
        {button(t('italic'), 'italic', active.italic, () => chain().toggleItalic().run())}
        {button(t('quote'), 'quote', active.blockquote, () => chain().toggleBlockquote().run())}
        {button(t('list'), 'list', active.bulletList, () => chain().toggleBulletList().run())}
        {button(t('orderedList'), 'list-ordered', active.orderedList, () =>
          chain().toggleOrderedList().run(),
        )}
        {button(t('link'), 'link', active.link, () => setEditsLink(true))}
      </Toolbar>
      {editsLink ? <LinkField editor={editor} onDone={() => setEditsLink(false)} /> : null}
    </div>
  );
}
