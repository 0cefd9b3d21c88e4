'use client';
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Remark } from '@/lib/domain/remark/remark';
import { emptyRemark } from './drafts';
import { plainText, withTyped } from './plain-remark';

/**
 * Takes what is typed until the editor has loaded, which then goes on from there. Without it the first letters would be taken for
 * keys of the page. It shows a remark of plain text as it is; what is typed behind any other one goes on where that ends.
 */
export function WaitingEditor({
  remark,
  onChange,
  labelId,
  autoFocus,
  field,
  onComposingChange,
}: {
  remark: Remark;
  onChange: (remark: Remark) => void;
  labelId: string;
  autoFocus: boolean;
  field: RefObject<HTMLTextAreaElement | null>;
  onComposingChange: (isComposing: boolean) => void;
}) {
  const [shown] = useState(() => plainText(remark));
  const [before] = useState(shown === null ? remark : emptyRemark);
  const [text, setText] = useState(shown ?? '');
  // Before anybody sees the field: from then on keys are meant for it.
  useLayoutEffect(() => {
    const { current } = field;
    current?.setSelectionRange(current.value.length, current.value.length);
    if (autoFocus) current?.focus();
  }, [autoFocus, field]);
  return (
    <textarea
      ref={field}
      className="input min-h-36 font-serif"
      aria-labelledby={labelId}
      value={text}
      onCompositionStart={() => onComposingChange(true)}
      onCompositionEnd={() => onComposingChange(false)}
      onChange={({ target }) => {
        setText(target.value);
        onChange(withTyped(before, target.value));
      }}
    />
  );
}
