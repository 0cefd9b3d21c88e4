import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DisputedQuestion } from '@/lib/server/queries/disputed-questions';

/** What is in dispute now, in the words of those who asked: the point of the whole at first sight. */
export function Questions({ questions }: { questions: readonly DisputedQuestion[] }) {
  const t = useTranslations('library');
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="in-dispute" className="mt-2 mb-6 grid gap-4">
      <h2 id="in-dispute" className="eyebrow">
        {t('inDispute')}
      </h2>
      <ul className="grid gap-x-10 gap-y-6 md:grid-cols-3">
        {questions.map(({ annotationId, question, passage, slug, title, status, replies }) => (
          <li key={annotationId} className="note note-flag grid content-start gap-1.5">
            <Link href={`/d/${slug}#note-${annotationId}`} className="group grid gap-1.5">
              <span className="font-serif text-md leading-snug text-ink group-hover:underline group-hover:decoration-rule-strong group-hover:underline-offset-4">
                {question}
              </span>
              <q className="line-clamp-2 font-serif text-sm text-ink-2 italic">{passage}</q>
            </Link>
            <ul className="dotted font-sans text-xs text-ink-3">
              <li>{title}</li>
              <li>{t(status === 'open' ? 'isOpen' : 'isUnderReview')}</li>
              {replies > 0 ? <li>{t('replies', { count: replies })}</li> : null}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
