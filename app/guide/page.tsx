import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { outcomes } from '@/lib/domain/dispute/dispute';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guide'))('title') };
}

const marks = ['note', 'citation', 'flag', 'suggestion'] as const;

/** What the marks and the outcomes mean, for somebody who has just opened a link. */
export default async function GuidePage() {
  const t = await getTranslations('guide');
  return (
    <article className="page page-narrow grid gap-8 py-10 sm:py-14">
      <h1 className="page-title">{t('title')}</h1>
      <p className="font-serif text-md">{t('intro')}</p>
      <section className="grid gap-4">
        <h2 className="section-title">{t('marks')}</h2>
        <dl className="grid gap-4 font-serif">
          {marks.map((kind, index) => (
            <div key={kind}>
              <dt className="text-md">
                <mark className={`hl hl-${kind}`}>{t(`mark.${kind}`)}</mark>
                <span className={`ref ref-${kind}`} data-ref={index + 1} />
              </dt>
              <dd className="text-ink-2">{t(`markText.${kind}`)}</dd>
            </div>
          ))}
          <div>
            <dt className="text-md">
              <mark className="hl hl-flag hl-settled">{t('mark.settled')}</mark>
            </dt>
            <dd className="text-ink-2">{t('markText.settled')}</dd>
          </div>
          <div>
            <dt className="text-md">
              <mark className="hl hl-note hl-suspect">{t('mark.suspect')}</mark>
            </dt>
            <dd className="text-ink-2">{t('markText.suspect')}</dd>
          </div>
        </dl>
      </section>
      <section className="grid gap-4">
        <h2 className="section-title">{t('outcomes')}</h2>
        <p className="font-serif text-ink-2">{t('outcomesText')}</p>
        <dl className="grid gap-3 font-serif">
          {outcomes.map((outcome) => (
            <div key={outcome}>
              <dt className="font-semibold">{t(`outcome.${outcome}`)}</dt>
              <dd className="text-ink-2">{t(`outcomeText.${outcome}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="grid gap-4">
        <h2 className="section-title">{t('never')}</h2>
        <p className="font-serif text-ink-2">{t('neverText')}</p>
      </section>
    </article>
  );
}
