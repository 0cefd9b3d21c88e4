import '../../reader.css';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ClientMessages } from '@/app/client-messages';
import { MissingMoment } from '@/components/document/missing-moment';
import { FrontMatter } from '@/components/reader/front-matter';
import { pastQuery } from '@/components/reader/past-address';
import { PastNotice } from '@/components/reader/past-notice';
import { Reader } from '@/components/reader/reader';
import { readFilter } from '@/components/reader/reader-filter';
import { readerView, VIEW_COOKIE } from '@/components/reader/view-cookie';
import { type Moment, readMoment } from '@/lib/domain/document/read-moment';
import { env } from '@/lib/server/env';
import { setPageStatus } from '@/lib/server/page-status';
import { findDocument, keptDocumentPage } from '@/lib/server/queries/document-page';
import { viewer } from '@/lib/server/session';
import { handOver } from '../../hand-over';
import { missingPage } from '../../missing-page';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The page of this request, read once for its title and its content. `search` is how its address goes on. */
const load = cache(async (slug: string, search: string) => {
  const moment = readMoment(new URLSearchParams(search));
  switch (moment.kind) {
    case 'now':
      return keptDocumentPage(slug, await viewer());
    case 'revision':
      return keptDocumentPage(slug, await viewer(), { revision: moment.number });
    case 'as-of':
      return keptDocumentPage(slug, await viewer(), { asOf: moment.at });
    case 'unreadable':
      return null;
  }
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params;
  const kept = await load(slug, parameters(await searchParams).toString());
  if (!kept) {
    const t = await getTranslations('errors');
    return { title: t('notFoundTitle'), robots: { index: false } };
  }
  const { document, past } = kept.page;
  return past
    ? { title: document.title, robots: { index: false }, alternates: { canonical: address(slug) } }
    : { title: document.title };
}

export default async function DocumentRoute({ params, searchParams }: Props) {
  const { slug } = await params;
  const search = parameters(await searchParams);
  const kept = await load(slug, search.toString());
  if (!kept) return noSuchMoment(slug, readMoment(search));
  const { document, past } = kept.page;
  const person = await viewer();
  const view = readerView((await cookies()).get(VIEW_COOKIE)?.value);
  return (
    <ClientMessages namespaces={['reader', 'annotation', 'anchor', 'dispute']}>
      <Reader
        key={`${document.revision.id}${pastQuery(kept.page)}`}
        page={await handOver(kept)}
        viewer={person && { id: person.id, name: person.name }}
        filter={readFilter(search)}
        view={view}
        front={
          <>
            <FrontMatter document={document} isPast={past !== null} />
            {past ? <PastNotice document={document} past={past} /> : null}
          </>
        }
      />
    </ClientMessages>
  );
}

/** In place of a state that there is not: what is there. Without the document itself, as for any other address. */
async function noSuchMoment(slug: string, moment: Moment) {
  const document = await findDocument(slug, await viewer());
  if (!document || moment.kind === 'now') return missingPage();
  setPageStatus(404);
  return <MissingMoment document={document} moment={moment} now={new Date()} />;
}

const address = (slug: string): string => new URL(`/d/${slug}`, env().APP_URL).href;

function parameters(record: Record<string, string | string[] | undefined>): URLSearchParams {
  const result = new URLSearchParams();
  for (const [name, value] of Object.entries(record))
    for (const one of [value ?? []].flat()) result.append(name, one);
  return result;
}
