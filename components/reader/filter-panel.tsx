'use client';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect } from 'react';
import { Icon } from '@/components/ui/icons';
import type { Choice, FilterChoices } from './filter-choices';
import { pastQuery } from './past-address';
import { useReader } from './reader-context';
import { filterParameters, isFiltering, NO_FILTER, type ReaderFilter } from './reader-filter';

export type FilterPanelProps = {
  choices: FilterChoices;
  filter: ReaderFilter;
  onChange: (filter: ReaderFilter) => void;
  element: RefObject<HTMLDetailsElement | null>;
};

const stateLabels = {
  open: 'stateOpen',
  under_review: 'stateUnderReview',
  resolved: 'stateResolved',
  withdrawn: 'stateWithdrawn',
  accepted: 'stateAccepted',
  declined: 'stateDeclined',
} as const;
const kindLabels = {
  note: 'kindNotes',
  citation: 'kindCitations',
  flag: 'kindFlags',
  suggestion: 'kindSuggestions',
} as const;

/** The choice of annotations. A plain form: without scripts it is sent, with them each change holds at once. */
export function FilterPanel({ choices, filter, onChange, element }: FilterPanelProps) {
  const t = useTranslations('reader');
  // A form that is sent drops what its address asked for.
  const kept = [...new URLSearchParams(pastQuery(useReader()))];
  const chosen = Object.values(filter).flat().length;

  useEffect(() => {
    const close = (event: Event) => {
      const details = element.current;
      if (!details?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        details.querySelector('summary')?.focus();
      } else if (event.target instanceof Node && details.contains(event.target)) return;
      details.open = false;
    };
    document.addEventListener('keydown', close, { capture: true });
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close, { capture: true });
      document.removeEventListener('pointerdown', close);
    };
  }, [element]);

  const group = (key: keyof ReaderFilter, legend: string, list: Choice[]) => {
    if (list.length === 0) return null;
    const values: readonly string[] = filter[key];
    return (
      <fieldset className="reader-filter-group">
        <legend className="eyebrow">{legend}</legend>
        {list.map(({ value, label, count }) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              name={filterParameters[key]}
              value={value}
              checked={values.includes(value)}
              onChange={({ target }) =>
                onChange({
                  ...filter,
                  [key]: target.checked ? [...values, value] : values.filter((one) => one !== value),
                })
              }
            />
            <span>{label}</span>
            <span className="tabular ms-auto text-ink-3 text-xs">{count}</span>
          </label>
        ))}
      </fieldset>
    );
  };

  return (
    <details ref={element} className="reader-filter">
      <summary className="btn btn-quiet btn-sm">
        <Icon name="filter" />
        <span className="max-sm:sr-only">{t('filter')}</span>
        {chosen > 0 ? <span className="tabular text-flag">{chosen}</span> : null}
      </summary>
      <form method="get" className="reader-filter-panel">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="reader-filter-groups">
          {group(
            'kinds',
            t('filterKind'),
            choices.kinds.map((one) => ({ ...one, label: t(kindLabels[one.value]) })),
          )}
          {group(
            'states',
            t('filterState'),
            choices.states.map((one) => ({ ...one, label: t(stateLabels[one.value]) })),
          )}
          {group('people', t('filterPerson'), choices.people)}
          {group('tags', t('filterTag'), choices.tags)}
        </div>
        <div className="reader-filter-foot">
          <noscript>
            <button type="submit" className="btn btn-plain btn-sm">
              {t('filterApply')}
            </button>
          </noscript>
          <button
            type="button"
            className="btn btn-quiet btn-sm js-only"
            disabled={!isFiltering(filter)}
            onClick={() => {
              onChange(NO_FILTER);
              // This button has nothing more to do, and what is disabled loses the focus.
              element.current?.querySelector('summary')?.focus();
            }}
          >
            {t('filterClear')}
          </button>
        </div>
      </form>
    </details>
  );
}
