'use client';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import type { IconName } from '../ui/icons';
import type { AnnotationKind } from './drafts';
import { FloatingToolbar } from './floating-toolbar';
import type { TextSelection } from './use-text-selection';

const kinds: { kind: AnnotationKind; icon: IconName; key: string; colour: string }[] = [
  { kind: 'note', icon: 'note', key: 'n', colour: 'text-note' },
  { kind: 'citation', icon: 'citation', key: 'c', colour: 'text-citation' },
  { kind: 'flag', icon: 'contested', key: 'f', colour: 'text-flag' },
  { kind: 'suggestion', icon: 'suggestion', key: 's', colour: 'text-suggestion' },
];

/** What can be attached to the selected words. */
export function KindToolbar(props: {
  ref: Ref<HTMLDivElement>;
  selection: TextSelection;
  onChoose: (kind: AnnotationKind) => void;
  onDismiss: () => void;
}) {
  const t = useTranslations('annotation.select');
  const tools = kinds.map(({ kind, ...rest }) => ({
    id: kind,
    label: t(kind),
    hint: t(`${kind}Hint`),
    ...rest,
  }));
  return <FloatingToolbar {...props} label={t('toolbar')} tools={tools} />;
}
