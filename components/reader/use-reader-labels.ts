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
      note: String(t.raw('nameNote')),
      citation: String(t.raw('nameCitation')),
      flag: String(t.raw('nameFlag')),
      settled: String(t.raw('nameSettled')),
    };
    const name: ReaderLabels['name'] = ({ kind, number, settled }) =>
      names[settled ? 'settled' : kind].replace('{number}', String(number));
    const footnote = String(t.raw('footnote'));
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
