import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const categories = [
  'figure_disputed',
  'source_missing',
  'attribution_needed',
  'loaded_wording',
  'context_missing',
  'quotation_doubtful',
  'translation_doubtful',
  'other',
] as const;
const statuses = ['open', 'under_review', 'resolved', 'withdrawn'] as const;
const outcomes = ['text_stands', 'text_corrected', 'both_accounts_stated', 'insufficient_evidence'] as const;
const stances = ['supports', 'disputes', 'qualifies', 'mentions'] as const;

/**
 * Every work that the sample library may cite. Square brackets hold a description where the title itself
 * is not known; nothing may be added here without the work in hand.
 */
const knownTitles = new Set([
  'Gugark pogrom',
  'Khojaly massacre',
  'Genocide Emergency: Azerbaijan in Artsakh',
  'Conflict in the Soviet Union: Black January in Azerbaidzhan',
  "Playing the 'Communal Card': Communal Violence and Human Rights",
  'Nationalism at Its Nastiest',
  'Pogrom',
  'Jews among Azerbaijani casualties',
  'Проникающее ранение',
  'Karabakh Diary',
  'Stone Dreams',
  '[Report, 1994]',
  '[Report on Khojaly]',
  '[Dispatch to The Times]',
  '[Dispatch to The Independent]',
  '[List of those killed in Gugark]',
  '[Interview with Serzh Sargsyan]',
  '[title not given]',
]);

const text = z.string().trim().min(1);
const person = z.strictObject({
  key: text,
  name: text,
  role: z.enum(['annotator', 'editor', 'reviewer', 'admin']),
  email: z.string().regex(/^[a-z]+@sample\.variorum\.example$/),
  door: z.boolean(),
});
const citation = z.strictObject({
  title: text.max(500),
  author: text.max(300).nullable(),
  year: z.number().int().nullable(),
  url: z.null(),
  locator: text.max(200).nullable(),
  quotation: text.nullable(),
  stance: z.enum(stances),
});
const flag = z.strictObject({
  category: z.enum(categories),
  question: text.max(300).regex(/^[^?]+\?$/),
  status: z.enum(statuses),
  outcome: z.enum(outcomes).optional(),
  reason: text.optional(),
  reviewer: text.optional(),
});
const annotation = z.strictObject({
  by: text,
  revision: z.number().int().positive().default(1),
  kind: z.enum(['note', 'citation', 'flag', 'suggestion']),
  quote: text,
  occurrence: z.number().int().positive().optional(),
  remark: text,
  tags: z.array(z.string().regex(/^[a-z]+$/)).min(1),
  citation: citation.nullable(),
  flag: flag.nullable(),
  suggestion: z.strictObject({ replacement: text }).optional(),
  replies: z.array(z.strictObject({ by: text, remark: text })),
});
const revision = z.strictObject({
  by: text,
  summary: text.max(300),
  replace: z.array(z.strictObject({ from: z.string().min(1), to: z.string() })).optional(),
  accept: text.optional(),
});
const sample = z.strictObject({
  document: z.strictObject({
    title: text,
    slug: text,
    language: z.literal('en'),
    contentNotice: text,
    publisher: z.literal('Variorum sample library'),
    licence: z.literal('CC0-1.0'),
    sourceUrl: z.null(),
    isSample: z.literal(true),
  }),
  annotations: z.array(annotation).min(12),
  revisions: z.array(revision).default([]),
});

const folder = import.meta.dirname;
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const people = z.array(person).parse(readJson('people.json'));
const personByKey = new Map(people.map((entry) => [entry.key, entry]));

/** The text blocks of a sample in reading order: paragraphs, list items, facts (label, value) and table cells. */
function textBlocks(file: string): string[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  if (file.endsWith('.md')) {
    return lines
      .flatMap((line) => (line.startsWith('|') ? line.slice(1, -1).split('|') : [line]))
      .map(unmarked);
  }
  return lines.flatMap((line) => /^- ([^:]+): (.+)$/.exec(line)?.slice(1) ?? [line]);
}

/** Drops the only Markdown that the samples use within a line: emphasis. */
function unmarked(line: string): string {
  return line.replace(/[*_]/g, '').trim();
}

const bodyFile = (slug: string): string =>
  [`${slug}.wiki.txt`, `${slug}.md`].find((file) => existsSync(join(folder, file))) ?? `${slug} has no text`;

const samples = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && file !== 'people.json')
  .map((file) => ({ file, ...sample.parse(readJson(file)) }));
const allAnnotations = samples.flatMap((entry) => entry.annotations);
const allFlags = allAnnotations.flatMap((entry) => (entry.flag ? [entry.flag] : []));

describe('the people of the sample library', () => {
  it('lets in one annotator, one editor, two reviewers and one admin', () => {
    const roles = people.filter((entry) => entry.door).map((entry) => entry.role);
    expect(roles.sort()).toEqual(['admin', 'annotator', 'editor', 'reviewer', 'reviewer']);
  });

  it('gives everybody a key, a name and an address of their own', () => {
    for (const field of ['key', 'name', 'email'] as const) {
      expect(new Set(people.map((entry) => entry[field])).size).toBe(people.length);
    }
  });
});

describe.each(samples)('$file', ({ file, document, annotations }) => {
  const blocks = textBlocks(bodyFile(document.slug));

  it('is named after its slug, begins with what it is about, and says next that it is a sample', () => {
    expect(file).toBe(`${document.slug}.json`);
    const [, second] = blocks.filter((block) => /^[^#=-].*[.]( |$)/.test(block));
    expect(second).toMatch(/^Sample text written for Variorum/);
  });

  it('has annotations by at least three people, all of them known', () => {
    expect(new Set(annotations.map((entry) => entry.by)).size).toBeGreaterThanOrEqual(3);
    const names = annotations.flatMap((entry) => [entry.by, ...entry.replies.map((reply) => reply.by)]);
    expect(names.filter((key) => !personByKey.has(key))).toEqual([]);
  });

  it('flags a disputed figure', () => {
    expect(annotations.some((entry) => entry.flag?.category === 'figure_disputed')).toBe(true);
  });

  // What is made on a later revision is looked for there when the library is loaded.
  it.each(annotations.filter((entry) => entry.revision === 1))('holds “$quote”', ({ quote, occurrence }) => {
    const count = blocks.reduce((total, block) => total + block.split(quote).length - 1, 0);
    expect(count).toBeGreaterThanOrEqual(occurrence ?? 1);
    // A quotation that is found more than once must say which one it means.
    if (count > 1) expect(occurrence).toBeDefined();
  });

  it('gives each kind its own part and no other', () => {
    for (const entry of annotations) {
      expect([entry.quote, entry.citation !== null]).toEqual([entry.quote, entry.kind === 'citation']);
      expect([entry.quote, entry.flag !== null]).toEqual([entry.quote, entry.kind === 'flag']);
      expect([entry.quote, !!entry.suggestion]).toEqual([entry.quote, entry.kind === 'suggestion']);
    }
  });

  it('cites only works that are known', () => {
    const cited = annotations.flatMap((entry) => (entry.citation ? [entry.citation.title] : []));
    expect(cited.filter((title) => !knownTitles.has(title))).toEqual([]);
  });

  it.each(annotations.filter((entry) => entry.flag))('moves the flag on “$quote” fairly', (entry) => {
    if (!entry.flag) return;
    const { status, outcome, reason, reviewer } = entry.flag;
    const involved = [entry.by, ...entry.replies.map((reply) => reply.by)];
    const isMovedByReviewer = status === 'under_review' || status === 'resolved';
    expect(outcome !== undefined).toBe(status === 'resolved');
    if (status === 'resolved' || status === 'withdrawn') expect(reason).toBeDefined();
    expect(reviewer !== undefined).toBe(isMovedByReviewer);
    if (reviewer !== undefined) {
      expect(personByKey.get(reviewer)?.role).toBe('reviewer');
      expect(involved).not.toContain(reviewer);
    }
  });
});

describe('the sample library as a whole', () => {
  it('has at least five documents', () => {
    expect(samples.length).toBeGreaterThanOrEqual(5);
  });

  it('shows every category, status, outcome and stance', () => {
    expect(new Set(allFlags.map((entry) => entry.category))).toEqual(new Set(categories));
    expect(new Set(allFlags.map((entry) => entry.status))).toEqual(new Set(statuses));
    expect(new Set(allFlags.flatMap((entry) => entry.outcome ?? []))).toEqual(new Set(outcomes));
    expect(new Set(allAnnotations.flatMap((entry) => entry.citation?.stance ?? []))).toEqual(
      new Set(stances),
    );
  });
});
