'use client';
import { useEffect, useRef, useState } from 'react';
import type { Remark } from '@/lib/domain/remark/remark';
import { isEmptyRemark } from '@/lib/domain/remark/remark-text';

/**
 * Takes what is typed until the editor has loaded, which then goes on from there. Without it the first letters would be taken for
 * keys of the page.
 */
export function WaitingEditor({
  remark,
  onChange,
  labelId,
  autoFocus,
  onFocusChange,
  onComposingChange,
}: {
  remark: Remark;
  onChange: (remark: Remark) => void;
  labelId: string;
  autoFocus: boolean;
  onFocusChange: (hasFocus: boolean) => void;
  onComposingChange: (isComposing: boolean) => void;
}) {
  const [before] = useState(() => (isEmptyRemark(remark) ? [] : remark.content));
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  return (
    <textarea
      ref={field}
      className="input min-h-36 font-serif"
      aria-labelledby={labelId}
      value={text}
      onFocus={() => onFocusChange(true)}
      onBlur={() => onFocusChange(false)}
      onCompositionStart={() => onComposingChange(true)}
      onCompositionEnd={() => onComposingChange(false)}
      onChange={({ target }) => {
        setText(target.value);
        onChange({ type: 'doc', content: [...before, ...paragraphs(target.value)] });
      }}
    />
  );
}

const paragraphs = (text: string): Remark['content'] =>
  text
    .split('\n')
    .map((line) =>
      line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    );
