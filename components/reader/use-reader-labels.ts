'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { RenderLabels } from '@/lib/domain/text/render-text';
import type { TextMark } from '@/lib/domain/text/text-mark';

export type ReaderLabels = {
  render: RenderLabels;
  /** Names an annotation, as "Contested passage 3". */
  name: (annotation: Pick<TextMark, 'kind' | 'number' | 'settled'>) => string;
};

/** Words that are needed once for each annotation: their messages are read once, and the number is put in by hand. */
export function useReaderLabels(): ReaderLabels {
  const t = useTranslations('reader');
  return useMemo(() => {
    const names = {
      note: t('nameNote', { number: '{number}' }),
      citation: t('nameCitation', { number: '{number}' }),
      flag: t('nameFlag', { number: '{number}' }),
      suggestion: t('nameSuggestion', { number: '{number}' }),
    };
    const settledNames = {
      ...names,
      flag: t('nameSettled', { number: '{number}' }),
      suggestion: t('nameDecided', { number: '{number}' }),
    };
    const name: ReaderLabels['name'] = ({ kind, number, settled }) =>
      (settled ? settledNames : names)[kind].replace('{number}', String(number));
    const footnote = t('footnote', { label: '{label}' });
    return {
      name,
      render: {
        gap: t('gap'),
        facts: t('facts'),
        table: (number) => t('table', { number }),
        footnote: (label) => footnote.replace('{label}', label),
        ref: name,
      },
    };
  }, [t]);
}
