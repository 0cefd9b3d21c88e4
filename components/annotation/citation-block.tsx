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
    <div className="mb-1.5 grid gap-1">
      <p className="font-sans text-xs font-semibold text-citation">
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
        <blockquote dir="auto" className="border-s border-rule-strong ps-3 whitespace-pre-line text-ink-2">
          {quotation}
        </blockquote>
      ) : null}
    </div>
  );
}
