'use client';
import { useTranslations } from 'next-intl';
import { TrackedChange } from '@/components/suggestion/tracked-change';
import type { AffectedAnnotation, RevisionEffect } from '@/lib/server/queries/reimport-preview';

const BLOCKS = ['added', 'removed', 'changed', 'moved'] as const;
const COUNTS = ['suspect', 'orphaned', 'edited', 'moved', 'stay'] as const;

/** What a new text changes: how much of the words, and which annotations have to be looked at. */
export function RevisionEffects({ effect, slug }: { effect: RevisionEffect; slug: string }) {
  const t = useTranslations('reimport');
  const { changes, counts, affected } = effect;
  const blocks = BLOCKS.filter((name) => changes.blocks[name] > 0);
  const standing = COUNTS.filter((name) => counts[name] > 0);
  const { edited, suspect, orphaned } = counts;
  const more = edited + suspect + orphaned - affected.length;
  return (
    <div className="grid gap-4 text-sm">
      <dl className="grid gap-3">
        <div>
          <dt className="label">{t('text')}</dt>
          <dd className="tabular text-ink-2">
            {[
              ...blocks.map((name) => t(`blocks.${name}`, { count: changes.blocks[name] })),
              t('words', changes.words),
            ].join(' · ')}
          </dd>
        </div>
        <div>
          <dt className="label">{t('annotations')}</dt>
          <dd className="tabular text-ink-2">
            {standing.length > 0
              ? standing.map((name) => t(`counts.${name}`, { count: counts[name] })).join(' · ')
              : t('noAnnotations')}
          </dd>
        </div>
      </dl>
      {affected.length > 0 ? (
        <section className="grid gap-2" aria-labelledby="affected">
          <h3 id="affected" className="label">
            {t('affected')}
          </h3>
          <ul className="grid max-h-96 gap-3 overflow-y-auto">
            {affected.map((one) => (
              <Affected key={one.id} annotation={one} slug={slug} />
            ))}
          </ul>
          {more > 0 ? <p className="hint">{t('more', { count: more })}</p> : null}
        </section>
      ) : null}
    </div>
  );
}

function Affected({ annotation, slug }: { annotation: AffectedAnnotation; slug: string }) {
  const t = useTranslations('reimport');
  const { id, kind, author, state, before, after, changes } = annotation;
  const meaning = changes
    .filter((change) => change.before && change.after)
    .map((change) => `${change.before} → ${change.after}`);
  return (
    <li className={`note note-${kind}`}>
      <p className="note-head">
        <a href={`/d/${slug}#note-${id}`} className="link" target="_blank" rel="noreferrer">
          {t(`kinds.${kind}`)}
        </a>
        <span className="note-by">{author}</span>
        <span className={state === 'edited' ? undefined : 'text-flag'}>
          {t(`states.${state}`)}
          {meaning.length > 0 ? `: ${meaning.join(', ')}` : ''}
        </span>
      </p>
      <TrackedChange before={before} after={after} />
    </li>
  );
}
