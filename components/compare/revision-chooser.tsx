import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
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
  return (
    <form action={`/d/${slug}/compare`} className="compare-chooser" key={`${from} ${to}`}>
      {choices.map(([name, value]) => (
        <div key={name} className="field">
          <label className="label" htmlFor={`${id}-${name}`}>
            {t(name)}
          </label>
          <select id={`${id}-${name}`} className="input" name={name} defaultValue={value}>
            {revisions.map(({ number, createdAt, author, summary }) => (
              <option key={number} value={number}>
                {t('revision', {
                  number,
                  date: format.dateTime(new Date(createdAt), {
                    day: 'numeric',
                    month: 'short',
                    year: 'numeric',
                  }),
                  author,
                  summary: summary.length > 60 ? `${summary.slice(0, 60)}…` : summary,
                })}
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
