import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { LibraryDocument } from '@/lib/server/queries/library';
import { AnnotationStrip } from './annotation-strip';
import { DocumentTally } from './document-tally';
import { languageName } from './language-name';
import { placeAddress } from './place-address';

/** Letters that are read in a minute, with spaces (about 230 words). */
const LETTERS_PER_MINUTE = 1_400;

/** One document as a catalogue has it: what it is, what became of it, and where the searched words stand in it. */
export function DocumentEntry({ document }: { document: LibraryDocument }) {
  const t = useTranslations('library');
  const locale = useLocale();
  const { slug, title, language, direction, publisher, isSample, visibility, hasNotice, length, opening } =
    document;
  const minutes = Math.max(1, Math.round(length / LETTERS_PER_MINUTE));
  const facts = [
    isSample ? t('sample') : publisher,
    language && languageName(language, locale),
    minutes < 90 ? t('minutes', { count: minutes }) : t('hours', { count: Math.round(minutes / 60) }),
  ].filter(Boolean);
  return (
    <article className="grid gap-x-10 gap-y-3 border-t border-rule py-6 md:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="min-w-0">
        <h2 className="font-serif text-lg" lang={language ?? undefined} dir={direction}>
          <Link
            href={`/d/${slug}`}
            className="decoration-rule-strong decoration-1 underline-offset-4 hover:underline"
          >
            {title}
          </Link>
        </h2>
        <ul className="dotted mt-1 text-sm text-ink-3">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
          {visibility === 'draft' ? (
            <li>
              <strong className="font-semibold text-note">{t('draft')}</strong>
            </li>
          ) : null}
          {hasNotice ? <li>{t('hasNotice')}</li> : null}
        </ul>
        {document.hit ? (
          <p className="mt-3 max-w-prose font-serif text-ink-2" lang={language ?? undefined} dir={direction}>
            {/* No client-side link: a browser looks for the words of an address only when it loads the page itself. */}
            <a href={placeAddress(slug, document.hit)} className="hover:text-ink">
              {document.hit.runs.map((run, index) =>
                run.hit ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name and never move
                  <mark key={index} className="rounded-sm bg-note/25 text-ink">
                    {run.text}
                  </mark>
                ) : (
                  run.text
                ),
              )}
            </a>
            {document.hit.pieces > 1 ? (
              <span className="font-sans text-sm text-ink-3">
                {' '}
                {t('morePlaces', { count: document.hit.pieces - 1 })}
              </span>
            ) : null}
          </p>
        ) : opening ? (
          <p
            className="mt-3 line-clamp-3 max-w-[72ch] font-serif text-ink-2"
            lang={language ?? undefined}
            dir={direction}
          >
            {opening}
          </p>
        ) : null}
      </div>
      <div className="grid content-start gap-2">
        <AnnotationStrip places={document.tally.places} className="h-4 w-full max-w-60" />
        <DocumentTally tally={document.tally} />
      </div>
    </article>
  );
}
