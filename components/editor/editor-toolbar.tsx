'use client';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type RefObject, useState } from 'react';
import { Separator, Toolbar } from 'react-aria-components';
import { LinkField } from '../annotation/link-field';
import { IconButton } from '../ui/icon-button';
import type { IconName } from '../ui/icons';
import { BlockMenu } from './block-menu';
import { InsertMenu } from './insert-menu';
import { TableMenu } from './table-menu';

/** The formatting of a text as buttons: one stop of Tab, arrow keys within. Most of it can be typed as Markdown too. */
export function EditorToolbar({
  editor,
  isDisabled,
  bar,
}: {
  editor: Editor;
  isDisabled: boolean;
  bar: RefObject<HTMLDivElement | null>;
}) {
  const t = useTranslations('editor.toolbar');
  const [editsLink, setEditsLink] = useState(false);
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      strike: current.isActive('strike'),
      code: current.isActive('code'),
      superscript: current.isActive('superscript'),
      subscript: current.isActive('subscript'),
      link: current.isActive('link'),
      blockquote: current.isActive('blockquote'),
      bulletList: current.isActive('bulletList'),
      orderedList: current.isActive('orderedList'),
      table: current.isActive('table'),
      canUndo: current.can().undo(),
      canRedo: current.can().redo(),
    }),
  });

  /** The focus goes to the text at once, not with the next frame as Tiptap has it: the next key is for the text. */
  const chain = () => {
    editor.view.focus();
    return editor.chain();
  };
  const action = (label: string, icon: IconName, isOff: boolean, run: () => void) => (
    <IconButton label={label} icon={icon} size="sm" isDisabled={isDisabled || isOff} onPress={run} />
  );
  const toggle = (label: string, icon: IconName, isActive: boolean, run: () => void) => (
    <IconButton
      label={label}
      icon={icon}
      size="sm"
      aria-pressed={isActive}
      isDisabled={isDisabled}
      onPress={run}
    />
  );
  return (
    <div className="min-w-0">
      <Toolbar ref={bar} aria-label={t('label')} className="editor-tools">
        {action(t('undo'), 'undo', !active.canUndo, () => chain().undo().run())}
        {action(t('redo'), 'redo', !active.canRedo, () => chain().redo().run())}
        <Separator orientation="vertical" className="editor-gap" />
        <BlockMenu editor={editor} isDisabled={isDisabled} />
        {toggle(t('bold'), 'bold', active.bold, () => chain().toggleBold().run())}
        {toggle(t('italic'), 'italic', active.italic, () => chain().toggleItalic().run())}
        {toggle(t('strike'), 'strike', active.strike, () => chain().toggleStrike().run())}
        {toggle(t('code'), 'code', active.code, () => chain().toggleCode().run())}
        {toggle(t('superscript'), 'superscript', active.superscript, () => chain().toggleSuperscript().run())}
        {toggle(t('subscript'), 'subscript', active.subscript, () => chain().toggleSubscript().run())}
        {toggle(t('link'), 'link', active.link, () => setEditsLink(true))}
        <Separator orientation="vertical" className="editor-gap" />
        {toggle(t('bulletList'), 'list', active.bulletList, () => chain().toggleBulletList().run())}
        {toggle(t('orderedList'), 'list-ordered', active.orderedList, () =>
          chain().toggleOrderedList().run(),
        )}
        {toggle(t('quote'), 'quote', active.blockquote, () => chain().toggleBlockquote().run())}
        <Separator orientation="vertical" className="editor-gap" />
        <InsertMenu editor={editor} isDisabled={isDisabled} />
        {active.table ? <TableMenu editor={editor} isDisabled={isDisabled} /> : null}
      </Toolbar>
      {editsLink ? (
        <div className="editor-link">
          <LinkField editor={editor} onDone={() => setEditsLink(false)} />
        </div>
      ) : null}
    </div>
  );
}
