import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { beginningOf } from '@/lib/domain/text/beginning-of';
import type { RevisionDto } from '@/lib/server/queries/compare';

/** Chooses the two revisions, with a form of its own that needs no script. */
export function RevisionChooser({
  slug,
  revisions,
  from,
  to,
  isSideBySide,
}: {
  slug: string;
  revisions: readonly RevisionDto[];
  from: number;
  to: number;
  isSideBySide: boolean;
}) {
  const t = useTranslations('compare');
  const format = useFormatter();
  const id = useId();
  const choices = [
    ['from', from],
    ['to', to],
  ] as const;
  const labelOf = ({ number, createdAt, author, summary }: RevisionDto) => {
    const date = format.dateTime(new Date(createdAt), { day: 'numeric', month: 'short', year: 'numeric' });
    return [t('revision', { number, date, author }), beginningOf(summary, 60)].filter(Boolean).join(' · ');
  };
  return (
    <form action={`/d/${slug}/compare`} className="compare-chooser" key={`${from} ${to}`}>
      {choices.map(([name, value]) => (
        <div key={name} className="field">
          <label className="label" htmlFor={`${id}-${name}`}>
            {t(name)}
          </label>
          <select id={`${id}-${name}`} className="input" name={name} defaultValue={value}>
            {revisions.map((choice) => (
              <option key={choice.number} value={choice.number}>
                {labelOf(choice)}
              </option>
            ))}
          </select>
        </div>
      ))}
      {isSideBySide ? <input type="hidden" name="view" value="side" /> : null}
      <button type="submit" className="btn compare-submit">
        {t('show')}
      </button>
    </form>
  );
}
