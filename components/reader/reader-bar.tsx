'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '@/components/ui/icons';

export type ReaderBarProps = {
  filterPanel: ReactNode;
  view: 'text' | 'list';
  marksOn: boolean;
  /** Which of how many; position 0: none is chosen. */
  position: number;
  count: number;
  fresh: number;
  onView: () => void;
  onMarks: () => void;
  onNext: () => void;
  onPrevious: () => void;
  onHelp: () => void;
  onFresh: () => void;
};

/** The few controls of the reader, in one line that stays at the top of the text. */
export function ReaderBar(props: ReaderBarProps) {
  const { filterPanel, view, marksOn, position, count, fresh } = props;
  const t = useTranslations('reader');
  const toggle = (icon: IconName, label: string, isOn: boolean, onPress: () => void) => (
    <button type="button" className="btn btn-quiet btn-sm js-only" aria-pressed={isOn} onClick={onPress}>
      <Icon name={icon} />
      <span className="max-sm:sr-only">{label}</span>
    </button>
  );
  const step = (icon: IconName, label: string, onPress: () => void) => (
    <button
      type="button"
      className="btn btn-quiet btn-sm icon-btn js-only"
      aria-label={label}
      title={label}
      disabled={count === 0}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="reader-bar no-print">
      {filterPanel}
      {toggle('list-ordered', t('viewList'), view === 'list', props.onView)}
      {toggle(marksOn ? 'eye' : 'eye-off', t('marks'), marksOn, props.onMarks)}
      <span className="ms-auto" />
      {fresh > 0 ? (
        <button type="button" className="btn btn-quiet btn-sm reader-fresh" onClick={props.onFresh}>
          {t('freshCount', { count: fresh })}
        </button>
      ) : null}
      {step('chevron-up', t('previous'), props.onPrevious)}
      <span className="tabular js-only whitespace-nowrap text-ink-3 text-xs">
        {position > 0 ? t('position', { position, count }) : count}
      </span>
      {step('chevron-down', t('next'), props.onNext)}
      <button
        type="button"
        className="btn btn-quiet btn-sm icon-btn js-only reader-help"
        aria-label={t('helpTitle')}
        title={t('helpTitle')}
        onClick={props.onHelp}
      >
        <Icon name="keyboard" />
      </button>
    </div>
  );
}
