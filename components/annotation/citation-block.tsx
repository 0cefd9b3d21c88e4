import { useMessages } from 'next-intl';
import { safeHref } from '@/lib/domain/document/safe-href';
import type { CitationDto } from '@/lib/server/queries/thread';

const signs = { supports: '+', disputes: '–', qualifies: '±', mentions: '·' } as const;

/** A source as a bibliography sets it, what it says about the passage, and its words. */
export function CitationBlock({ citation }: { citation: CitationDto }) {
  const { stances } = useMessages().annotation;
  const { stance, author, title, year, locator, url, quotation } = citation;
  const href = url && safeHref(url);
  return (
    <div className="note-part">
      <p className="note-stance">
        <span aria-hidden="true" className="tabular">
          {signs[stance]}{' '}
        </span>
        {stances[stance]}
      </p>
      <p className="note-source">
        {author ? `${author}, ` : null}
        {href ? (
          <a href={href} rel="noopener noreferrer nofollow ugc" className="link">
            <cite>{title}</cite>
          </a>
        ) : (
          <cite>{title}</cite>
        )}
        {year === null ? null : `, ${year}`}
        {locator ? `, ${locator}` : null}
      </p>
      {quotation ? (
        <blockquote dir="auto" className="note-cited whitespace-pre-line text-ink-2">
          {quotation}
        </blockquote>
      ) : null}
    </div>
  );
}
