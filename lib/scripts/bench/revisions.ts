/**
 * What it costs to save a revision of 200 KB with 2,000 annotations (find all of them again, store where they stand, index
 * the text for the search, tell people), beside writing the revision alone: a bare INSERT of the same row through pg, and
 * the same command on the same document without annotations. They take turns, so that all meet the same machine.
 */
import pg from 'pg';
import { db } from '@/lib/server/db/client';
import { type MadeDocument, makeDocument, makePerson } from '@/lib/testing/factories';
import { recordStatements } from '@/lib/testing/record-statements';
import { revise } from '@/lib/testing/revisions';
import { addAnnotations } from './add-annotations';

const rounds = 10;
const annotations = 2_000;
const characters = 200_000;

const words =
  'the report of that night says how many people left along the northern road and who saw them go'.split(' ');
const paragraphs: string[] = [];
for (let index = 0, length = 0; length < characters; index++) {
  const sentence = Array.from(
    { length: 60 },
    (_, at) => words[(index * 31 + at * 7 + ((index * at) % 11)) % words.length],
  );
  const paragraph = `${index + 100} ${sentence.join(' ')}.`;
  paragraphs.push(paragraph);
  length += paragraph.length + 1;
}
const text = paragraphs.join('\n\n');

const author = await makePerson('annotator');
const busy = await makeDocument(text, { title: 'Many annotations' });
await addAnnotations(busy, author, annotations);
const bareDocument = await makeDocument(text, { title: 'None' });
const copied = await makeDocument(text, { title: 'Copies' });
const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();

/** A revision that changes one word in each tenth paragraph, and inserts and removes a paragraph. */
function changed(round: number): string {
  const next = paragraphs.map((paragraph, index) =>
    index % 10 === round % 10 ? paragraph.replace('people', `persons${'abcdefghijk'[round]}`) : paragraph,
  );
  next.splice(round * 7, 1, `A paragraph of round ${round}.`, next[round * 7] ?? '');
  return next.filter((_, index) => index !== 400 + round * 3).join('\n\n');
}

async function save(document: MadeDocument, round: number): Promise<void> {
  const answer = await revise(document, changed(round));
  if (!answer.ok) throw new Error(answer.failure.code);
}

/** The row of a revision as the command wrote it, again for another document. */
async function bare(round: number, body: string, said: string): Promise<void> {
  await client.query(
    `INSERT INTO "Revision" (id, "documentId", number, body, text, "textHash", summary, changes, "basedOn", "authorId", "createdAt")
     SELECT 'bench' || $1, $2, number, $3::jsonb, $4, "textHash", summary, changes, "basedOn", "authorId", "createdAt"
     FROM "Revision" WHERE "documentId" = $5 AND number = $6`,
    [round, copied.id, body, said, busy.id, round + 2],
  );
}

const milliseconds = async (work: () => Promise<void>): Promise<number> => {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
};
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

const times = { full: [] as number[], empty: [] as number[], bare: [] as number[] };
let statements = 0;
for (let round = 0; round <= rounds; round++) {
  let full = 0;
  const recorded = await recordStatements(async () => {
    full = await milliseconds(() => save(busy, round));
  });
  statements = recorded.length;
  const empty = await milliseconds(() => save(bareDocument, round));
  const { body, text: said } = await db.revision.findFirstOrThrow({
    where: { documentId: busy.id, number: round + 2 },
    select: { body: true, text: true },
  });
  const alone = await milliseconds(() => bare(round, JSON.stringify(body), said));
  if (round === 0) continue; // Warms all up.
  times.full.push(full);
  times.empty.push(empty);
  times.bare.push(alone);
}
const states = await db.anchor.groupBy({
  by: ['state'],
  where: { revision: { documentId: busy.id, number: rounds + 2 } },
  _count: true,
});
const [full, empty, alone] = [median(times.full), median(times.empty), median(times.bare)];
process.stdout.write(
  `Saving a revision (${Math.round(text.length / 1000)} KB, ${annotations} annotations, ${statements} statements with the reading of the test)\n` +
    `  command: ${full.toFixed(0)} ms; without annotations: ${empty.toFixed(0)} ms; bare INSERT of the revision: ${alone.toFixed(1)} ms\n` +
    `  ratio to the same without annotations ${(full / empty).toFixed(2)}, to the bare INSERT ${(full / alone).toFixed(1)}\n` +
    `  after ${rounds + 1} revisions: ${states.map(({ state, _count }) => `${_count} ${state}`).join(', ')}\n`,
);
await client.end();
await db.$disconnect();
