import Link from 'next/link';

/** What stands above a page about a document: the way back to its text, the title of the page, and what it is for. */
export function DocumentHead({
  document: { slug, title, language },
  heading,
  lead,
}: {
  document: { slug: string; title: string; language: string | null };
  heading: string;
  lead?: string;
}) {
  return (
    <div className="grid gap-3">
      <p className="eyebrow">
        <Link className="link" href={`/d/${slug}`}>
          <bdi lang={language ?? undefined}>{title}</bdi>
        </Link>
      </p>
      <h1 className="page-title">{heading}</h1>
      {lead ? <p className="max-w-[62ch] font-serif text-md text-pretty text-ink-2">{lead}</p> : null}
    </div>
  );
}
