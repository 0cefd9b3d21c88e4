import '../../reader.css';
import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { FrontMatter } from '@/components/reader/front-matter';
import { handOver } from '@/components/reader/hand-over';
import { Reader } from '@/components/reader/reader';
import { readFilter } from '@/components/reader/reader-filter';
import { readerView, VIEW_COOKIE } from '@/components/reader/view-cookie';
import { ClientMessages } from '@/lib/i18n/client-messages';
import { keptDocumentPage } from '@/lib/server/queries/document-page';
import { viewer } from '@/lib/server/session';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The page of this request, read once for its title and its content. */
const load = cache(async (slug: string) => keptDocumentPage(slug, await viewer()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kept = await load((await params).slug);
  return kept ? { title: kept.page.document.title } : {};
}

export default async function DocumentRoute({ params, searchParams }: Props) {
  const kept = await load((await params).slug);
  if (!kept) notFound();
  const { document } = kept.page;
  const person = await viewer();
  // A step from another page of the app fetches no HTML in which the data could stand.
  const isFetch = (await headers()).get('sec-fetch-dest') === 'empty';
  const view = readerView((await cookies()).get(VIEW_COOKIE)?.value);
  return (
    <ClientMessages namespaces={['reader', 'annotation', 'dispute', 'errors']}>
      <Reader
        key={document.revision.id}
        page={isFetch ? { json: kept.json } : handOver(kept)}
        viewer={person && { id: person.id, name: person.name }}
        filter={readFilter(parameters(await searchParams))}
        view={view}
        front={<FrontMatter document={document} />}
      />
    </ClientMessages>
  );
}

function parameters(record: Record<string, string | string[] | undefined>): URLSearchParams {
  const result = new URLSearchParams();
  for (const [name, value] of Object.entries(record))
    for (const one of [value ?? []].flat()) result.append(name, one);
  return result;
}
