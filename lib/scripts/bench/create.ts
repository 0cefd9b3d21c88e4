/**
 * Rows per second of the create-annotation command, beside bare INSERTs of the same rows through pg: the same tables and
 * values, one transaction an annotation, one connection each, taking turns so that both meet the same machine.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createAnnotation } from '@/lib/server/commands/create-annotation';
import { db } from '@/lib/server/db/client';
import { perform } from '@/lib/server/perform';
import { annotationInput, makeDocument, makePerson } from '@/lib/testing/factories';

const rounds = 10;
const perRound = 60;

const annotator = await makePerson('annotator');
const document = await makeDocument(
  'Eleven people were killed, says one. 21 people were killed, says another.',
);
const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();

const input = annotationInput(document, '21 people');

async function byCommand(): Promise<void> {
  const result = await perform(createAnnotation, annotator, { ...input, idempotencyKey: randomUUID() });
  if (!result.ok) throw new Error(result.failure.code);
}

const tables = ['Annotation', 'Anchor', 'Event'] as const;

/** The rows of the newest annotation as the command wrote them, to be written again under another id. */
async function templateRows(): Promise<Record<(typeof tables)[number], Record<string, unknown>>> {
  const {
    rows: [annotation],
  } = await client.query('SELECT * FROM "Annotation" ORDER BY "createdAt" DESC LIMIT 1');
  const {
    rows: [anchor],
  } = await client.query('SELECT * FROM "Anchor" WHERE "annotationId" = $1', [annotation.id]);
  const {
    rows: [event],
  } = await client.query('SELECT * FROM "Event" WHERE "subjectId" = $1', [annotation.id]);
  return { Annotation: annotation, Anchor: anchor, Event: event };
}

async function insert(table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row);
  await client.query({
    name: `bench-${table}`,
    text: `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join()}) VALUES (${columns.map((_, at) => `$${at + 1}`).join()})`,
    values: Object.values(row).map((value) =>
      value !== null && typeof value === 'object' && !(value instanceof Date) && !Array.isArray(value)
        ? JSON.stringify(value)
        : value,
    ),
  });
}

await byCommand();
const template = await templateRows();
await client.query(`INSERT INTO "EventStream" (id) VALUES ('bench')`);
let serial = 0;

async function bare(): Promise<void> {
  serial += 1;
  const id = `bare${String(serial).padStart(8, '0')}`;
  await client.query('BEGIN');
  await insert('Annotation', { ...template.Annotation, id, idempotencyKey: id });
  await insert('Anchor', { ...template.Anchor, annotationId: id });
  await insert('Event', { ...template.Event, streamId: 'bench', sequence: serial, subjectId: id });
  await client.query('COMMIT');
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = process.hrtime.bigint();
  for (let index = 0; index < perRound; index++) await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const total = { command: 0, bare: 0 };
for (let round = 0; round <= rounds; round++) {
  const command = await seconds(byCommand);
  const plain = await seconds(bare);
  if (round === 0) continue; // Warms both up.
  total.command += command;
  total.bare += plain;
}
const rate = (time: number): number => (rounds * perRound) / time;
process.stdout.write(
  `Creating annotations\n  command: ${rate(total.command).toFixed(0)} a second; bare INSERTs: ${rate(total.bare).toFixed(0)} a second; ` +
    `ratio ${(total.bare / total.command).toFixed(2)} (aim: at least 0.25)\n`,
);
await client.end();
await db.$disconnect();
