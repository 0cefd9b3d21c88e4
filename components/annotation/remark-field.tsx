'use client';
import { useLayoutEffect, useState } from 'react';
import type RemarkEditor from './remark-editor';
import type { RemarkEditorProps } from './remark-editor';
import { WaitingEditor } from './waiting-editor';

let loaded: typeof RemarkEditor | undefined;

/**
 * Where a remark is written: a plain field until the editor has loaded, which then takes over its text and its focus in one go, so
 * that no key falls between the two. A word that an input method is still composing is finished first. Where the editor cannot be
 * fetched, the plain field stays.
 */
export function RemarkField({ autoFocus, ...props }: RemarkEditorProps) {
  const [Editor, setEditor] = useState<typeof loaded>();
  const [isComposing, setComposing] = useState(false);
  const [hasFocus, setFocus] = useState(autoFocus);

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

  if (Editor && !isComposing) return <Editor {...props} autoFocus={hasFocus} />;
  return (
    <WaitingEditor
      remark={props.initial}
      onChange={props.onChange}
      labelId={props.labelId}
      autoFocus={autoFocus}
      onFocusChange={setFocus}
      onComposingChange={setComposing}
    />
  );
}
