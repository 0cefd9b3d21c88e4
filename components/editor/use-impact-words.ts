'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Impact, ImpactItem } from './impact';

/** How many changes of meaning are named in one line. */
const NAMED = 3;

/** Says what a change does to annotations. */
export function useImpactWords() {
  const t = useTranslations('editor.impact');
  const format = useFormatter();
  return useMemo(() => {
    const change = ({ before, after }: ImpactItem['changes'][number]): string => {
      if (before === '') return t('added', { words: after });
      return after === '' ? t('removed', { words: before }) : t('changed', { before, after });
    };
    const changes = (items: readonly ImpactItem[]): string => {
      const all = [...new Set(items.flatMap((item) => item.changes.map(change)))];
      const named = all.slice(0, NAMED).join(', ');
      return all.length > NAMED ? `${named} …` : named;
    };
    /** "3 stay, 1 moves, 1 needs review: 11 → 21, 1 loses its passage". */
    const sentence = ({ items, counts }: Impact): string => {
      if (items.length === 0) return t('none');
      const suspects = changes(items.filter(({ state }) => state === 'suspect'));
      const parts = [
        counts.exact > 0 && t('stay', { count: counts.exact }),
        counts.moved > 0 && t('move', { count: counts.moved }),
        counts.edited > 0 && t('reworded', { count: counts.edited }),
        counts.suspect > 0 && t('review', { count: counts.suspect }) + (suspects && `: ${suspects}`),
        counts.orphaned > 0 && t('lose', { count: counts.orphaned }),
      ].filter((part) => part !== false);
      return format.list(parts, { type: 'unit' });
    };
    return { changes, sentence };
  }, [t, format]);
}
