/**
 * How soon others see what somebody adds: from the answer to create-annotation until a page that follows the document
 * holds the change, over the running production server (APP_URL). The client does what the page does: it hears of the
 * new event from the stream, waits for others that come with it, and fetches the changes. Beside it, in turn: fetching the
 * changes at once, without any stream, and a bare NOTIFY → LISTEN through pg.
 */
import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import pg from 'pg';
import { sessionCookie } from '@/lib/server/auth';
import { openSession } from '@/lib/server/commands/open-session';
import { db } from '@/lib/server/db/client';
import { env } from '@/lib/server/env';
import { perform } from '@/lib/server/perform';
import { annotationInput, makeDocument, makePerson, unwrap } from '@/lib/testing/factories';

const arrivals = 50;
const warmUp = 5;
/** COALESCE_MS of components/reader/use-live-changes.ts. */
const gatherMs = 60;

const origin = env().APP_URL;
const document = await makeDocument(
  'Eleven people were killed, says one. 21 people were killed, says another.',
);
const input = annotationInput(document, '21 people');
const author = await makePerson('annotator');
const sessionId = unwrap(await perform(openSession, null, { personId: author.id, seconds: 3600 }));
const token = await encode({ token: { sessionId }, secret: env().AUTH_SECRET, maxAge: 3600 });
const headers = { 'content-type': 'application/json', origin, cookie: `${sessionCookie()}=${token}` };

/** Adds an annotation as the author's page does; answers with its id and when the answer was there (ms). */
async function add(): Promise<{ id: string; at: number }> {
  const body = JSON.stringify({ ...input, idempotencyKey: randomUUID() });
  const response = await fetch(`${origin}/api/annotations/create`, { method: 'POST', headers, body });
  const at = performance.now();
  if (!response.ok) throw new Error(`create answered ${response.status}`);
  const { value } = (await response.json()) as { value: { id: string } };
  return { id: value.id, at };
}

let cursor = 0;

/** Fetches what is new since the last time; answers with the ids of annotations. */
async function fetchChanges(): Promise<string[]> {
  const response = await fetch(`${origin}/api/documents/${document.id}/changes?after=${cursor}`);
  const { value } = (await response.json()) as { value: { sequence: number; annotations: { id: string }[] } };
  cursor = value.sequence;
  return value.annotations.map(({ id }) => id);
}

/** Calls `hear` with each number that the stream says, until it is cancelled. */
async function follow(hear: (sequence: number) => void): Promise<() => Promise<void>> {
  const response = await fetch(`${origin}/api/documents/${document.id}/stream`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!response.ok || !reader) throw new Error(`the stream answered ${response.status}`);
  let begun = '';
  const read = async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const events = (begun + part.value).split('\n\n');
      begun = events.pop() ?? '';
      for (const event of events) {
        const said = /^data: (\d+)$/m.exec(event)?.[1];
        if (said) hear(Number(said));
      }
    }
  };
  void read();
  return () => reader.cancel();
}

/** Milliseconds until the page of somebody else, which follows the stream, has the annotation. */
async function byStream(): Promise<number> {
  const heldAt = new Map<string, number>();
  let told = () => {};
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = await follow((sequence) => {
    if (sequence <= cursor) return;
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      for (const id of await fetchChanges()) heldAt.set(id, performance.now());
      told();
    }, gatherMs);
  });
  const arrived = new Promise<void>((resolve) => {
    told = resolve;
  });
  const { id, at } = await add();
  await arrived;
  await stop();
  const held = heldAt.get(id);
  if (held === undefined) throw new Error('the change that arrived is another');
  return held - at;
}

/** Milliseconds of the same fetch right after the answer, without waiting to hear of it. */
async function atOnce(): Promise<number> {
  const { id, at } = await add();
  if (!(await fetchChanges()).includes(id)) throw new Error('the change is not there');
  return performance.now() - at;
}

const listener = new pg.Client(process.env.DATABASE_URL);
const notifier = new pg.Client(process.env.DATABASE_URL);
await Promise.all([listener.connect(), notifier.connect()]);
await listener.query('LISTEN bench_arrival');

/** Milliseconds from a NOTIFY on one connection to its arrival on another. */
async function byNotify(): Promise<number> {
  const heard = new Promise((resolve) => listener.once('notification', resolve));
  const start = performance.now();
  await Promise.all([heard, notifier.query('NOTIFY bench_arrival')]);
  return performance.now() - start;
}

const times = { stream: [] as number[], once: [] as number[], notify: [] as number[] };
for (let round = -warmUp; round < arrivals; round++) {
  await fetchChanges();
  const [stream, once, notify] = [await byStream(), await atOnce(), await byNotify()];
  if (round < 0) continue;
  times.stream.push(stream);
  times.once.push(once);
  times.notify.push(notify);
}
const quantile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? Number.NaN;
const spread = (values: number[]): string =>
  `median ${quantile(values, 0.5).toFixed(1)} ms, 95th percentile ${quantile(values, 0.95).toFixed(1)} ms`;
const ratio = (values: number[]): string => (quantile(times.stream, 0.5) / quantile(values, 0.5)).toFixed(2);
process.stdout.write(
  `What others add, ${arrivals} arrivals (aim: within a second)\n` +
    `  by the stream, of which ${gatherMs} ms gather what comes together: ${spread(times.stream)}\n` +
    `  the same fetch at once, without a stream: ${spread(times.once)}; ratio ${ratio(times.once)}\n` +
    `  NOTIFY → LISTEN through pg alone: ${spread(times.notify)}; ratio ${ratio(times.notify)}\n`,
);
await Promise.all([listener.end(), notifier.end()]);
await db.$disconnect();
