import '../../reader.css';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { FrontMatter } from '@/components/reader/front-matter';
import { Reader } from '@/components/reader/reader';
import { readFilter } from '@/components/reader/reader-filter';
import { readerView, VIEW_COOKIE } from '@/components/reader/view-cookie';
import { ClientMessages } from '@/lib/i18n/client-messages';
import { documentPage } from '@/lib/server/queries/document-page';
import { viewer } from '@/lib/server/session';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The page of this request, read once for its title and its content. */
const load = cache(async (slug: string) => documentPage(slug, await viewer()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await load((await params).slug);
  return page ? { title: page.document.title } : {};
}

export default async function DocumentRoute({ params, searchParams }: Props) {
  const page = await load((await params).slug);
  if (!page) notFound();
  const person = await viewer();
  const view = readerView((await cookies()).get(VIEW_COOKIE)?.value);
  return (
    <ClientMessages namespaces={['reader', 'annotation', 'dispute', 'errors']}>
      <Reader
        key={page.document.revision.id}
        page={JSON.stringify(page)}
        viewer={person && { id: person.id, name: person.name }}
        filter={readFilter(parameters(await searchParams))}
        view={view}
        front={<FrontMatter document={page.document} />}
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
