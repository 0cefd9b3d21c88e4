'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { NoteWords } from './note-html';

/** The words of `noteHtml` in the reader's language; dates as `DateTime` writes them. */
export function useNoteWords(): NoteWords {
  const annotation = useTranslations('annotation');
  const dispute = useTranslations('dispute');
  const anchor = useTranslations('anchor');
  const format = useFormatter();
  return useMemo(() => {
    /** By day: all times are written in UTC, as they stand in ISO 8601. */
    const dates = new Map<string, string>();
    const date = (iso: string): string => {
      const day = iso.slice(0, 10);
      const known = dates.get(day);
      if (known !== undefined) return known;
      const written = format.dateTime(new Date(iso), { day: 'numeric', month: 'short', year: 'numeric' });
      dates.set(day, written);
      return written;
    };
    return { annotation, dispute, anchor, date };
  }, [annotation, dispute, anchor, format]);
}
