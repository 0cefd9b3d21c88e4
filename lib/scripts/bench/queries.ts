/**
 * Counts and explains the queries behind each page: none may grow in number with the annotations, and with 100,000
 * annotations none may read the table of annotations from end to end.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { db } from '@/lib/server/db/client';
import { currentSequence, documentChanges } from '@/lib/server/queries/changes';
import { comparePage } from '@/lib/server/queries/compare';
import { disputedQuestions } from '@/lib/server/queries/disputed-questions';
import { documentPage, findDocument } from '@/lib/server/queries/document-page';
import { annotationVersions, historyPage } from '@/lib/server/queries/history';
import { libraryPage } from '@/lib/server/queries/library';
import { newestRevision } from '@/lib/server/queries/newest-revision';
import { noticesPage, unreadNotices } from '@/lib/server/queries/notices';
import { peoplePage } from '@/lib/server/queries/people';
import { queuePage, waitingCount } from '@/lib/server/queries/queue';
import { revisionsPage } from '@/lib/server/queries/revisions';
import { makeDocument, makePerson } from '@/lib/testing/factories';
import { recordStatements, type Statement } from '@/lib/testing/record-statements';
import { revise } from '@/lib/testing/revisions';
import { addAnnotations } from './add-annotations';

/** Every question to PostgreSQL while `work` runs. */
const recorded = async (work: () => Promise<unknown>): Promise<Statement[]> =>
  (await recordStatements(work)).filter(({ text }) => /^\s*(SELECT|WITH)/i.test(text));

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Plan Rows': number; Plans?: Plan[] };

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** The tables that a statement reads from end to end. */
async function scannedTables(client: pg.Client, { text, values }: Statement): Promise<string[]> {
  const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, values);
  const plan = rows[0]?.['QUERY PLAN'][0].Plan as Plan;
  return nodesOf(plan)
    .filter((node) => node['Node Type'].includes('Seq Scan'))
    .map((node) => node['Relation Name'] ?? '?');
}

const pages = (slug: string, id: string, annotationId: string): [string, () => Promise<unknown>][] => [
  ['reader, nothing kept', () => documentPage(slug, null)],
  ['reader, kept', () => documentPage(slug, null)],
  ['reader, a revision', () => documentPage(slug, null, { revision: 1 })],
  ['reader, as of a time', async () => documentPage(slug, null, { asOf: new Date() })],
  ['revisions', () => revisionsPage(slug, 1, null)],
  ['comparison', () => comparePage(slug, { from: 1, to: 2 }, null)],
  ['editor, details and re-import: the document', () => findDocument(slug, editor)],
  ['newest revision, for the editor', () => newestRevision(id, editor)],
  ['changes since the start', () => documentChanges(id, 0, null)],
  ['stream', () => currentSequence(id, null)],
  ['history', () => historyPage(slug, 1, null)],
  ['versions of an annotation', () => annotationVersions(annotationId, null)],
  ['queue', () => queuePage({ state: 'all', kind: 'all', mine: false, document: null, page: 1 }, reviewer)],
  ['what waits, for the header', () => waitingCount(reviewer)],
  ['people', () => peoplePage(admin, 1)],
  ['notices', () => noticesPage(annotator, 1)],
  ['unread notices, for the header', () => unreadNotices(annotator)],
  ['library', () => libraryPage({ query: '', state: 'all', language: null, page: 1 }, null)],
  [
    'library, search',
    () => libraryPage({ query: 'para killed', state: 'all', language: null, page: 1 }, null),
  ],
  ['library, questions in dispute', () => disputedQuestions(3, null)],
];

const reviewer = await makePerson('reviewer');
const editor = await makePerson('editor');
const admin = await makePerson('admin');
const text = Array.from(
  { length: 400 },
  (_, index) => `Paragraph ${index}: ${index} people were killed there.`,
).join('\n\n');
const annotator = await makePerson('annotator');
const few = await makeDocument(text, { title: 'Few' });
const many = await makeDocument(text, { title: 'Many' });
const [fewId] = await addAnnotations(few, annotator, 10);
const [manyId] = await addAnnotations(many, annotator, 1000);
for (let index = 0; index < 99; index++) {
  await addAnnotations(await makeDocument(text.slice(0, 4000), { title: `Other ${index}` }), annotator, 1000);
}
const changed = text.replaceAll(/^(Paragraph [0-9]*5): [0-9]+ people/gm, '$1: some people');
for (const document of [few, many]) {
  const saved = await revise(document, changed);
  if (!saved.ok) throw new Error(saved.failure.code);
}
// One in a hundred waits for a person, and its author has been told.
await db.$executeRaw`UPDATE "Anchor" SET state = 'suspect' WHERE right("annotationId", 2) = '07'`;
await db.$executeRaw`
  INSERT INTO "Notice" (id, "personId", type, "annotationId", revision, "createdAt")
  SELECT id, "authorId", 'passage_changed', id, 2, now() FROM "Annotation" WHERE right(id, 2) = '07'
  ON CONFLICT DO NOTHING`;
// As PostgreSQL does by itself after a while.
await db.$executeRawUnsafe('VACUUM ANALYZE');

const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
const total = await db.annotation.count();
process.stdout.write(`Queries (${total} annotations in the database)\n`);
const fewPages = pages(few.slug, few.id, fewId ?? randomUUID());
const manyPages = pages(many.slug, many.id, manyId ?? randomUUID());
let failed = false;
for (const [index, [name, load]] of manyPages.entries()) {
  const withFew = await recorded(fewPages[index]?.[1] ?? load);
  const withMany = await recorded(load);
  const scanned = new Set<string>();
  for (const statement of withMany) {
    // One after another: a connection answers one query at a time.
    for (const table of await scannedTables(client, statement)) scanned.add(table);
  }
  const grows = withMany.length > withFew.length;
  const bad = [...scanned].filter((table) =>
    ['Annotation', 'Anchor', 'Citation', 'Dispute', 'Suggestion', 'Event', 'SearchChunk'].includes(table),
  );
  failed ||= grows || bad.length > 0;
  process.stdout.write(
    `  ${name}: ${withFew.length} with 10 annotations, ${withMany.length} with 1,000` +
      `${scanned.size > 0 ? `; sequential scans: ${[...scanned].join(', ')}` : '; no sequential scan'}\n`,
  );
}
await client.end();
await db.$disconnect();
if (failed) {
  process.stderr.write('A page asks more the more annotations there are, or reads a whole table of them.\n');
  process.exitCode = 1;
}
