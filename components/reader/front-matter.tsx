import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Callout } from '@/components/ui/callout';
import { DateTime } from '@/components/ui/date-time';
import { TextLink } from '@/components/ui/text-link';
import { safeHref } from '@/lib/domain/document/safe-href';
import type { DocumentDto } from '@/lib/server/queries/document-page';
import { MomentLink } from './moment-link';

/** What a reader must know before the text: what it is, where it comes from, and what to expect in it. */
export function FrontMatter({ document, isPast }: { document: DocumentDto; isPast: boolean }) {
  const t = useTranslations('reader');
  const format = useFormatter();
  const { title, language, direction, publisher, licence, contentNotice, isSample, visibility, revision } =
    document;
  const source = document.sourceUrl === null ? null : safeHref(document.sourceUrl);
  const facts = [
    publisher,
    source && (
      <a key="source" href={source} className="link" rel="noopener noreferrer nofollow">
        {t('source', { host: hostOf(source) })}
      </a>
    ),
    licence,
    <TextLink key="revisions" href={`/d/${document.slug}/revisions`}>
      {t('revision', { number: format.number(revision.number) })}
    </TextLink>,
    <DateTime key="date" value={revision.createdAt} />,
    <TextLink key="history" href={`/d/${document.slug}/history`}>
      {t('history')}
    </TextLink>,
    !isPast && <MomentLink key="moment" />,
    document.can.includes('revise') && (
      <TextLink key="edit" href={`/d/${document.slug}/edit`}>
        {t('edit')}
      </TextLink>
    ),
    document.can.includes('update') && (
      <TextLink key="details" href={`/d/${document.slug}/details`}>
        {t('details')}
      </TextLink>
    ),
    document.can.includes('revise') && (
      <TextLink key="reimport" href={`/d/${document.slug}/import`}>
        {t('reimport')}
      </TextLink>
    ),
  ].filter(Boolean);
  return (
    <header className="reader-front">
      {visibility === 'draft' ? (
        <p>
          <Badge tone="note" icon="eye-off">
            {t('draft')}
          </Badge>
        </p>
      ) : null}
      <h1 className="edition-title" lang={language ?? undefined} dir={direction}>
        {title}
      </h1>
      <ul className="edition-byline reader-byline dotted">
        {facts.map((fact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list.
          <li key={index}>{fact}</li>
        ))}
      </ul>
      {contentNotice ? (
        <Callout tone="warn" title={t('contentNotice')} role="note">
          <p>{contentNotice}</p>
        </Callout>
      ) : null}
      {isSample ? <p className="reader-sample">{t('sampleText')}</p> : null}
    </header>
  );
}

const hostOf = (href: string): string => {
  const { hostname, pathname } = new URL(href);
  return hostname || pathname;
};
