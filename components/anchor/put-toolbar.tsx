'use client';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { FloatingToolbar } from '../annotation/floating-toolbar';
import type { TextSelection } from '../annotation/use-text-selection';

/** In place of what can be attached to the selected words: puts the annotation there that is being moved. */
export function PutToolbar({
  onChoose,
  ...props
}: {
  ref: Ref<HTMLDivElement>;
  selection: TextSelection;
  onChoose: () => void;
  onDismiss: () => void;
}) {
  const t = useTranslations('anchor.choose');
  const tools = [{ id: 'put', icon: 'link', label: t('put'), key: 'p', colour: 'text-note' } as const];
  return <FloatingToolbar {...props} label={t('toolbar')} tools={tools} onChoose={onChoose} />;
}
