'use client';
import { Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState, Plugin } from '@tiptap/pm/state';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { annotationDecorations } from './annotation-decorations';
import { bodyExtensions } from './body-extensions';
import { cleanPastedDocument, cleanPastedWords } from './clean-pasted-document';
import { fitPasted } from './fit-pasted';
import { gapSigns } from './gap-signs';
import { keptText } from './kept-text';

const Signs = Extension.create<{ gap: string }>({
  name: 'signs',
  addProseMirrorPlugins() {
    return [annotationDecorations(), gapSigns(this.options.gap), keptText(), readOnly(this.editor)];
  },
});

/** Says that the text cannot be written in while something about it has to be answered first. */
const readOnly = (editor: Editor): Plugin =>
  new Plugin({ props: { attributes: () => ({ 'aria-readonly': String(!editor.options.editable) }) } });

type Options = {
  label: string;
  /** What an empty paragraph says to readers. */
  gap: string;
  describedBy: string;
  language: string | null;
  direction: 'ltr' | 'rtl';
  /** The highest level of heading in the text. */
  topLevel: number;
  /** Somebody presses Escape: the way out of a field in which Tab may mean something else. */
  onEscape: () => void;
};

/** An editor in an element, for as long as it is on the page. What stands in it is put there by `showDocument`. */
export function useDocumentEditor(mount: RefObject<HTMLElement | null>, options: Options): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null);
  const latest = useRef(options);
  latest.current = options;

  useEffect(() => {
    if (!mount.current) return;
    const { label, gap, describedBy, language, direction, topLevel } = latest.current;
    const created = new Editor({
      element: mount.current,
      extensions: [...bodyExtensions({ topLevel }), Signs.configure({ gap })],
      injectCSS: false,
      editable: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          'aria-describedby': describedBy,
          class: 'edition',
          dir: direction,
          ...(language && { lang: language }),
        },
        transformPastedHTML: cleanPastedDocument,
        transformPastedText: cleanPastedWords,
        transformPasted: (slice, { state }) => fitPasted(slice, state),
        handleKeyDown(_, event) {
          if (event.key !== 'Escape' || event.isComposing) return false;
          latest.current.onEscape();
          return true;
        },
      },
    });
    setEditor(created);
    return () => {
      setEditor(null);
      created.destroy();
    };
  }, [mount]);
  return editor;
}

/** Puts a document into an editor, with the history that `state` has, or with none. */
export function showDocument(editor: Editor, document: Node, state?: EditorState): void {
  const { plugins } = editor.state;
  editor.view.updateState(
    state ? state.reconfigure({ plugins }) : EditorState.create({ doc: document, plugins }),
  );
}
