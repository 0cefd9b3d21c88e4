'use client';
import { Selection } from '@tiptap/pm/state';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useState } from 'react';
import { parseRemark } from '@/lib/domain/remark/parse-remark';
import type { Remark } from '@/lib/domain/remark/remark';
import { isEmptyRemark } from '@/lib/domain/remark/remark-text';
import { cleanPastedHtml, cleanPastedText } from './clean-pasted-html';
import { remarkExtensions } from './remark-extensions';
import { RemarkFormats } from './remark-formats';
import type { TakenSelection } from './taken-selection';

export type RemarkEditorProps = {
  /** Only what it begins with. */
  initial: Remark;
  onChange: (remark: Remark) => void;
  labelId: string;
  describedBy?: string;
  isInvalid: boolean;
  isRequired: boolean;
  /** What it begins with selected; null: it does not take the focus. */
  selection: TakenSelection | null;
  placeholder: string;
};

/** Where a remark is written. Loaded when somebody begins to write: a page that is only read does without it. */
export default function RemarkEditor({
  initial,
  onChange,
  labelId,
  describedBy,
  isInvalid,
  isRequired,
  selection,
  placeholder,
}: RemarkEditorProps) {
  const attributes: Record<string, string> = {
    role: 'textbox',
    dir: 'auto',
    'aria-multiline': 'true',
    'aria-labelledby': labelId,
    'aria-required': String(isRequired),
    'aria-invalid': String(isInvalid),
    ...(describedBy && { 'aria-describedby': describedBy }),
    class: 'note-body min-h-24 px-2.5 py-2 outline-none break-words [white-space:break-spaces]',
  };
  const [content] = useState(initial);
  const [taken] = useState(selection);
  const editor = useEditor({
    extensions: remarkExtensions,
    content,
    immediatelyRender: true,
    injectCSS: false,
    editorProps: {
      attributes,
      transformPastedHTML: (html) => cleanPastedHtml(html),
      transformPastedText: cleanPastedText,
    },
    onUpdate: ({ editor: changed }) => onChange(changed.getJSON() as Remark),
  });

  useLayoutEffect(() => {
    if (!taken || editor.isDestroyed) return;
    const end = Selection.atEnd(editor.state.doc).to;
    editor.commands.setTextSelection({ from: end - taken.from, to: end - taken.to });
    // Tiptap's own focus waits for the next frame, and what is typed until then would go to the page.
    editor.view.focus();
    editor.commands.scrollIntoView();
  }, [editor, taken]);

  const attributeKey = JSON.stringify(attributes);
  useEffect(() => {
    editor.setOptions({
      editorProps: { ...editor.options.editorProps, attributes: JSON.parse(attributeKey) },
    });
  }, [editor, attributeKey]);

  const isEmpty = readsEmpty(editor.getJSON());
  return (
    <div
      className={`relative w-full rounded-md border bg-raised font-serif text-base focus-within:border-focus focus-within:outline-2 focus-within:outline-focus ${isInvalid ? 'border-flag' : 'border-rule-strong'}`}
    >
      <RemarkFormats editor={editor} />
      <div className="relative">
        {isEmpty && placeholder ? (
          <p aria-hidden="true" className="pointer-events-none absolute inset-x-2.5 top-2 text-ink-3">
            {placeholder}
          </p>
        ) : null}
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}

function readsEmpty(json: unknown): boolean {
  const parsed = parseRemark(json);
  return (
    parsed.ok && parsed.remark.content.length < 2 && isEmptyRemark(parsed.remark) && isPlain(parsed.remark)
  );
}

/** One empty paragraph: in a list or a quotation the placeholder would stand in the wrong place. */
const isPlain = ({ content }: Remark) => content.every(({ type }) => type === 'paragraph');
