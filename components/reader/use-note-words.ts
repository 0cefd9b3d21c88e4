'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { NoteWords } from './note-html';

/** The words of `noteHtml` in the reader's language; dates as `DateTime` writes them. */
export function useNoteWords(): NoteWords {
  const annotation = useTranslations('annotation');
  const dispute = useTranslations('dispute');
  const format = useFormatter();
  return useMemo(
    () => ({
      annotation,
      dispute,
      date: (iso) => format.dateTime(new Date(iso), { day: 'numeric', month: 'short', year: 'numeric' }),
    }),
    [annotation, dispute, format],
  );
}
