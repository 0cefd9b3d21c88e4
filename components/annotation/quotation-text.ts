/** A passage as people paste it elsewhere: “words” — title, revision, address. */
export function quotationText(quotation: {
  exact: string;
  title: string;
  /** How the revision is named, for instance "revision 2". */
  revision: string;
  address: string;
}): string {
  const words = quotation.exact.replace(/\s*\n\s*/g, ' ').trim();
  return `“${words}” — ${quotation.title}, ${quotation.revision}, ${quotation.address}`;
}

/** The address of an annotation or reply: it scrolls there and opens it; `query` leads to an earlier state. */
export function annotationAddress(origin: string, slug: string, annotationId: string, query = ''): string {
  return `${origin}/d/${encodeURIComponent(slug)}${query}#note-${annotationId}`;
}
