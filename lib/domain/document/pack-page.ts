import { type Packed, pack, unpack } from '../packed';
import { canonicalText } from '../text/canonical';
import type { Body } from './body';

/** What is packed here of the page of a document. */
type Page = {
  body: Body;
  annotations: {
    anchor: { start: number; end: number; exact: string };
    suggestion: { original: string } | null;
  }[];
};

/** Keys of which there are few values: of parts of a text, and of annotations. */
const KINDS = new Set(['type', 'kind', 'state', 'status']);

/** A page without what follows from the rest of it: the words of a passage stand in the text. */
export function packPage(page: Page): Packed {
  const text = canonicalText(page.body);
  const annotations = page.annotations.map(({ anchor, suggestion, ...rest }) => {
    const { start, end, exact } = anchor;
    return {
      ...rest,
      anchor: { ...anchor, exact: exact === text.slice(start, end) ? null : exact },
      suggestion: suggestion && {
        ...suggestion,
        original: suggestion.original === exact ? null : suggestion.original,
      },
    };
  });
  return pack({ ...page, annotations }, KINDS);
}

/** The page that was packed. */
export function unpackPage<Whole extends Page>(packed: Packed): Whole {
  const page = unpack(packed) as Whole;
  const text = canonicalText(page.body);
  for (const { anchor, suggestion } of page.annotations) {
    anchor.exact ??= text.slice(anchor.start, anchor.end);
    if (suggestion) suggestion.original ??= anchor.exact;
  }
  return page;
}
