'use client';
import { useTranslations } from 'next-intl';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { isSettled } from './text-marks';

/** How much is annotated and contested, in a line, with the sign by which each kind is drawn. */
export function ReaderSummary({ annotations }: { annotations: readonly AnnotationDto[] }) {
  const t = useTranslations('reader');
  const count = (kind: AnnotationDto['kind']) => annotations.filter((one) => one.kind === kind).length;
  const settled = annotations.filter((one) => one.kind === 'flag' && isSettled(one)).length;
  const suggestions = annotations.filter(({ suggestion }) => suggestion?.status === 'open').length;
  const open = count('flag') - settled;
  const parts = [
    { key: 'contested', number: open, text: t('countContested', { count: open }), sign: 'hl hl-flag' },
    {
      key: 'settled',
      number: settled,
      text: t('countSettled', { count: settled }),
      sign: 'hl hl-flag hl-settled',
    },
    {
      key: 'suggestions',
      number: suggestions,
      text: t('countSuggestions', { count: suggestions }),
      sign: 'hl hl-suggestion',
    },
    {
      key: 'citations',
      number: count('citation'),
      text: t('countCitations', { count: count('citation') }),
      sign: 'hl hl-citation',
    },
    {
      key: 'notes',
      number: count('note'),
      text: t('countNotes', { count: count('note') }),
      sign: 'hl hl-note',
    },
  ].filter(({ number }) => number > 0);
  if (parts.length === 0) return <p className="reader-summary">{t('countNone')}</p>;
  return (
    <ul className="reader-summary" aria-label={t('countTitle')}>
      {parts.map(({ key, text, sign }) => (
        <li key={key}>
          <span className={sign}>{text}</span>
        </li>
      ))}
    </ul>
  );
}
