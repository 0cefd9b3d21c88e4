/**
 * Pages of the running production server (APP_URL): what 1,000 overlapping annotations add to a 200 KB document, and how
 * the reader page of a real document with 100 annotations compares to a minimal dynamic page. Takes turns, so that both
 * sides of a ratio meet the same machine.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import autocannon from 'autocannon';
import { renderBlocks } from '@/lib/domain/text/render-text';
import { db } from '@/lib/server/db/client';
import { documentPage } from '@/lib/server/queries/document-page';
import { makeDocument, makePerson } from '@/lib/testing/factories';
import { addAnnotations } from './add-annotations';

const origin = process.env.APP_URL ?? '';
const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

type Encoding = 'identity' | 'gzip';

/** As a browser asks for a page. */
const asPage = (encoding: Encoding) => ({ accept: 'text/html', 'accept-encoding': encoding });

/**
 * Milliseconds until the last byte of a page has come. The bytes are let go of as they come: a client that makes a string
 * of two megabytes takes as long for it as the server for the page.
 */
async function pageMs(path: string, encoding: Encoding): Promise<number> {
  const start = performance.now();
  const [response] = await once(get(origin + path, { headers: asPage(encoding) }), 'response');
  await once(response.resume(), 'end');
  if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}`);
  return performance.now() - start;
}

/** Milliseconds for which the app has kept processors busy. Linux alone tells it, in steps of 10; elsewhere NaN. */
async function appCpuMs(): Promise<number> {
  const stat = await readFile(`/proc/${process.env.APP_PID}/stat`, 'latin1').catch(() => '');
  const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12).map(Number);
  return ((user ?? Number.NaN) + (system ?? Number.NaN)) * 10;
}

/** Rounds that do not count: a fresh server still compiles what it runs, for whichever path comes first. */
const WARM_UP = 12;

type Cost = { ms: number; cpu: number };

/**
 * What a request of each path costs, fetched in turn, some at a time: median time until it is answered, and processor time of
 * the app, which other work on the machine touches less.
 */
async function inTurn(paths: string[], rounds: number, encoding: Encoding): Promise<Cost[]> {
  const atATime = 4;
  const spent = paths.map(() => ({ times: [] as number[], cpu: 0 }));
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const [index, path] of paths.entries()) {
      const one = spent[index];
      const before = await appCpuMs();
      const times: number[] = [];
      for (let count = 0; count < atATime; count++) times.push(await pageMs(path, encoding));
      if (round < 0 || !one) continue;
      one.times.push(...times);
      one.cpu += (await appCpuMs()) - before;
    }
  }
  return spent.map(({ times, cpu }) => ({ ms: median(times), cpu: cpu / times.length }));
}

async function requestsPerSecond(path: string): Promise<number> {
  const { requests, non2xx } = await autocannon({
    url: origin + path,
    headers: asPage('identity'),
    connections: 8,
    duration: 8,
  });
  if (non2xx > 0) throw new Error(`${path}: ${non2xx} requests failed`);
  return requests.average;
}

/** Bytes of a page by kind, uncompressed: the HTML without its scripts, the data in it, the script files it names. */
async function bytesOf(
  path: string,
): Promise<{ html: number; data: number; script: number; onTheWire: number }> {
  const response = await fetch(origin + path, { headers: asPage('identity') });
  const page = await response.text();
  const data = [...page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].reduce(
    (sum, [whole]) => sum + Buffer.byteLength(whole),
    0,
  );
  const files = new Set(
    [...page.matchAll(/(?:src|href)="([^"]+\.js[^"]*)"/g)].flatMap(([, file]) => file ?? []),
  );
  let script = 0;
  for (const file of files) script += (await (await fetch(new URL(file, origin))).arrayBuffer()).byteLength;
  const compressed = await fetch(origin + path, { headers: asPage('gzip') });
  const onTheWire = Number(compressed.headers.get('content-length') ?? 0);
  return { html: Buffer.byteLength(page) - data, data, script, onTheWire };
}

/** What drawing the text and its marks costs by itself, as the first request does after something happened. */
async function drawText(slug: string): Promise<void> {
  const page = await documentPage(slug, null);
  if (!page) throw new Error('the document is not there');
  const marks = page.annotations.map(({ id, kind, anchor: { start, end } }, index) => ({
    id,
    kind,
    start,
    end,
    number: index + 1,
  }));
  const labels = {
    gap: 'gap',
    facts: 'facts',
    table: (number: number) => String(number),
    footnote: (label: string) => label,
    ref: ({ number }: { number: number }) => String(number),
  };
  const draw = (list: readonly (typeof marks)[number][]): Buffer =>
    Buffer.from(renderBlocks(page.body, list, { labels }).reduce((html, block) => html + block.html, ''));
  const times = { none: [] as number[], thousand: [] as number[] };
  for (let round = -WARM_UP; round < 60; round++) {
    for (const [side, list] of [
      ['none', []],
      ['thousand', marks],
    ] as const) {
      const start = performance.now();
      draw(list);
      if (round >= 0) times[side].push(performance.now() - start);
    }
  }
  const [none, thousand] = [median(times.none), median(times.thousand)];
  process.stdout.write(
    `  the text alone, drawn anew: ${thousand.toFixed(1)} ms; with none: ${none.toFixed(1)} ms; ratio ${(thousand / none).toFixed(2)}; ` +
      `bytes ${(draw(marks).length / draw([]).length).toFixed(2)} times as many\n`,
  );
}

const annotator = await makePerson('annotator');
const corpus = new URL('../../domain/document/__fixtures__/khojaly.wiki.txt', import.meta.url);
const bytes = await readFile(corpus);
const sentence =
  'According to the report, eleven people were killed in the village, and the rest fled over the hills. ';
/** 200 KB each. Prose has names and typographic signs beyond Latin-1, of which one is enough to make a string larger. */
const texts = {
  'one sentence again and again': Array.from(
    { length: 400 },
    (_, index) => `${index}. ${sentence.repeat(5)}`,
  ),
  'prose of the corpus': Array.from({ length: 8 }, () => bytes.toString('utf8').replace(/^=.*=$/gm, '')),
};

for (const [name, parts] of Object.entries(texts)) {
  const bare = await makeDocument(parts.join('\n\n'), { title: name, format: 'wiki' });
  const annotated = await makeDocument(parts.join('\n\n'), { title: `${name}, annotated`, format: 'wiki' });
  await addAnnotations(annotated, annotator, 1000);
  process.stdout.write(
    `${Math.round(Buffer.byteLength(annotated.text) / 1000)} KB, ${name}, with 1,000 overlapping annotations and their notes\n`,
  );
  for (const encoding of ['identity', 'gzip'] as const) {
    const [none, thousand] = await inTurn([`/d/${bare.slug}`, `/d/${annotated.slug}`], 30, encoding);
    if (!none || !thousand) throw new Error('nothing was measured');
    process.stdout.write(
      `  the page${encoding === 'gzip' ? ', compressed' : ''}: ` +
        `${thousand.ms.toFixed(0)} ms; with none: ${none.ms.toFixed(0)} ms; ratio ${(thousand.ms / none.ms).toFixed(2)}; ` +
        `processor time ${thousand.cpu.toFixed(1)} and ${none.cpu.toFixed(1)} ms, ` +
        `ratio ${(thousand.cpu / none.cpu).toFixed(2)}${encoding === 'gzip' ? '' : ' (aim: at most 1.5)'}\n`,
    );
  }
  await drawText(annotated.slug);
}

const khojaly = await makeDocument(bytes.toString('utf8'), { title: 'Khojaly massacre', format: 'wiki' });
await addAnnotations(khojaly, annotator, 100);
const rates = { reader: [] as number[], minimal: [] as number[] };
for (let round = 0; round < 3; round++) {
  rates.minimal.push(await requestsPerSecond('/guide'));
  rates.reader.push(await requestsPerSecond(`/d/${khojaly.slug}`));
}
const [reader, minimal] = [median(rates.reader), median(rates.minimal)];
process.stdout.write(
  `Reader page of ${khojaly.slug} with 100 annotations\n  ${reader.toFixed(0)} requests a second; a minimal dynamic page: ${minimal.toFixed(0)}; ` +
    `ratio ${(reader / minimal).toFixed(2)} (aim: at least 0.5)\n`,
);
for (const path of [`/d/${khojaly.slug}`, '/guide']) {
  const { html, data, script, onTheWire } = await bytesOf(path);
  process.stdout.write(
    `  bytes of ${path}: HTML ${html}, data ${data}, script ${script}${onTheWire ? `, page compressed ${onTheWire}` : ''}\n`,
  );
}
await db.$disconnect();
