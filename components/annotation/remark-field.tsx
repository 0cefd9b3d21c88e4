'use client';
import { useLayoutEffect, useRef, useState } from 'react';
import type RemarkEditor from './remark-editor';
import type { RemarkEditorProps } from './remark-editor';
import { selectionIn } from './taken-selection';
import { WaitingEditor } from './waiting-editor';

let loaded: typeof RemarkEditor | undefined;

/**
 * Where a remark is written: a plain field until the editor has loaded, which then takes over its text, its focus and its caret in
 * one go, so that no key falls between the two. A word that an input method is still composing is finished first. Where the editor
 * cannot be fetched, the plain field stays.
 */
export function RemarkField({
  autoFocus,
  ...props
}: Omit<RemarkEditorProps, 'selection'> & { autoFocus: boolean }) {
  const [Editor, setEditor] = useState<typeof loaded>();
  const [isComposing, setComposing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  // Never in the first rendering, which React may hold back until Tiptap has given up an editor that nobody sees.
  useLayoutEffect(() => {
    if (loaded) return setEditor(() => loaded);
    let isGone = false;
    import('./remark-editor').then(
      (module) => {
        loaded = module.default;
        if (!isGone) setEditor(() => module.default);
      },
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, []);

  if (Editor && !isComposing) return <Editor {...props} selection={selectionIn(field.current)} />;
  return (
    <WaitingEditor
      remark={props.initial}
      onChange={props.onChange}
      labelId={props.labelId}
      autoFocus={autoFocus}
      field={field}
      onComposingChange={setComposing}
    />
  );
}
