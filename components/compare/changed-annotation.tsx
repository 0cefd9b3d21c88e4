import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { TrackedChange } from '@/components/suggestion/tracked-change';
import type { ChangedAnnotation, ComparedAnchor } from '@/lib/server/queries/compare';

/** How an annotation stands now, and how it stood: its old and new words, and what of their meaning changed. */
export function ChangedAnnotationNote({
  annotation,
  slug,
  language,
}: {
  annotation: ChangedAnnotation;
  slug: string;
  language: string | null;
}) {
  const t = useTranslations('compare.annotation');
  const kinds = useTranslations('anchor.kinds');
  const { id, kind, author, words, before, after, changes } = annotation;
  const standing = ({ state, closed }: ComparedAnchor) => t(`state.${closed ? 'closed' : state}`);
  const isLost = after.state === 'orphaned';
  return (
    <article className={`note note-${kind} compare-note`}>
      <p className="note-head">
        <span className="note-kind">{t(`kind.${kind}`)}</span>
        <bdi className="note-by">{author}</bdi>
      </p>
      {words ? <p className="line-clamp-3">{words}</p> : null}
      <p className="compare-standing">
        {t('standing', { before: standing(before), after: standing(after) })}
      </p>
      <div lang={language ?? undefined}>
        {isLost || before.exact === after.exact ? (
          <p className="note-quote" dir="auto">
            {isLost ? <del>{before.exact}</del> : after.exact}
          </p>
        ) : (
          <TrackedChange before={before.exact} after={after.exact} />
        )}
      </div>
      {changes.length > 0 ? (
        <ul className="compare-meaning" aria-label={t('meaning')}>
          {changes.map((change) => (
            <li key={`${change.kind} ${change.before} ${change.after}`}>
              {t('change', {
                kind: kinds(change.kind),
                before: change.before || t('nothing'),
                after: change.after || t('nothing'),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="note-foot">
        <Link className="link" href={`/d/${slug}#note-${id}`}>
          {t('open')}
        </Link>
      </p>
    </article>
  );
}
