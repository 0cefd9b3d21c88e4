import { beforeAll, describe, expect, it } from 'vitest';
import {
  annotationInput,
  type MadeDocument,
  makeAnnotation,
  makeDocument,
  makePerson,
  unwrap,
} from '@/lib/testing/factories';
import { createAnnotation } from '../commands/create-annotation';
import { declineSuggestion } from '../commands/decline-suggestion';
import { db } from '../db/client';
import { perform } from '../perform';
import { disputedQuestions } from './disputed-questions';
import { type LibraryFilter, libraryPage } from './library';

const everything: LibraryFilter = { query: '', state: 'all', language: null, page: 1 };
const search = (query: string) => libraryPage({ ...everything, query }, null);
const titles = async (query: string) => (await search(query)).documents.map(({ title }) => title);

let khojaly: MadeDocument;

beforeAll(async () => {
  khojaly = await makeDocument(
    'In the night of 25–26 February 1992 the town of Khojaly was taken.\n\nThe parliament counted 485 dead, the government 613; Human Rights Watch “at least 200”.',
    { title: 'Khojaly' },
  );
  await makeDocument('Xocalı şəhəri 1992-ci ildə ələ keçirildi. Şuşa və Ağdam.', {
    title: 'Xocalı haqqında',
  });
  await makeDocument('Գուգարքի շրջանում 1988 թվականին։', { title: 'Գուգարք' });
  await makeDocument('Погром описан в журнале «Огонёк» за 1988–1990 годы; ещё раз.', { title: 'Гугарк' });
  await makeDocument('A draft about Khojaly.', { title: 'A secret draft', visibility: 'draft' });
});

describe('search', () => {
  it('finds words by their beginning, in any case', async () => {
    expect(await titles('khoj')).toEqual(['Khojaly']);
    expect(await titles('PARLIA')).toEqual(['Khojaly']);
  });

  it('finds words whatever accents and letters they are typed with', async () => {
    expect(await titles('Xocali')).toEqual(['Xocalı haqqında']);
    expect(await titles('susa AGDAM')).toEqual(['Xocalı haqqında']);
    expect(await titles('огонек')).toEqual(['Гугарк']);
    expect(await titles('գուգարք')).toEqual(['Գուգարք']);
  });

  it('finds years and figures, also within a range', async () => {
    expect(await titles('613')).toEqual(['Khojaly']);
    expect(await titles('1990')).toEqual(['Гугарк']);
    expect(await titles('26 1992')).toEqual(['Khojaly']);
  });

  it('wants every word, anywhere in the document', async () => {
    expect(await titles('khojaly 485')).toEqual(['Khojaly']);
    expect((await search('khojaly xocali')).total).toBe(0);
  });

  it('shows where the words stand', async () => {
    const [document] = (await search('485')).documents;
    expect(document?.hit?.start).toBe(khojaly.text.indexOf('The parliament'));
    expect(document?.hit?.runs.filter(({ hit }) => hit)).toEqual([{ text: '485', hit: true }]);
  });

  it('falls back on what resembles the words, and says so', async () => {
    const found = await search('khojali');
    expect(found).toMatchObject({ approximate: true, total: 1 });
    expect(found.documents[0]).toMatchObject({ title: 'Khojaly' });
    expect(found.documents[0]?.hit?.runs).toContainEqual({ text: 'Khojaly', hit: true });
    expect((await search('khojaly')).approximate).toBe(false);
  });

  it('takes every query without an error', async () => {
    for (const query of [
      "'",
      '\\',
      ':*',
      '& | !',
      '((',
      '%',
      '"quoted"',
      '\u0000',
      '🙂',
      'a'.repeat(500),
      '<->',
    ]) {
      expect((await search(query)).page).toBe(1);
    }
  });
});

describe('the library', () => {
  it('shows drafts to those who may see them, and to nobody else', async () => {
    expect((await libraryPage(everything, null)).total).toBe(4);
    expect((await libraryPage(everything, await makePerson('annotator'))).total).toBe(4);
    for (const role of ['editor', 'reviewer', 'admin'] as const) {
      expect((await libraryPage(everything, await makePerson(role))).total).toBe(5);
    }
    expect(await titles('secret')).toEqual([]);
  });

  it('counts what is attached, says where it stands, and filters by it', async () => {
    const author = await makePerson('annotator');
    const flag = unwrap(
      await perform(createAnnotation, author, annotationInput(khojaly, '485 dead', 'flag')),
    );
    unwrap(await perform(createAnnotation, author, annotationInput(khojaly, '613', 'citation')));
    unwrap(await perform(createAnnotation, author, annotationInput(khojaly, 'the town')));
    const suggestion = await makeAnnotation(khojaly, { quote: 'the town', kind: 'suggestion' });
    const contested = await libraryPage({ ...everything, state: 'contested' }, null);
    expect(contested.documents).toHaveLength(1);
    expect(contested.documents[0]?.tally).toMatchObject({
      ...{ notes: 1, citations: 1, suggestions: 1 },
      ...{ open: 1, resolved: 0 },
    });
    expect(contested.documents[0]?.tally.places.map(({ kind }) => kind).sort()).toEqual([
      'citation',
      'contested',
      'note',
      'suggestion',
    ]);
    unwrap(
      await perform(declineSuggestion, khojaly.editor, {
        documentId: khojaly.id,
        annotationId: suggestion.id,
        version: 1,
        reason: 'It is a town.',
      }),
    );
    const decided = (await libraryPage({ ...everything, state: 'contested' }, null)).documents[0]?.tally;
    expect(decided?.suggestions).toBe(0);
    expect(decided?.places.map(({ kind }) => kind)).not.toContain('suggestion');
    expect((await libraryPage({ ...everything, state: 'unannotated' }, null)).total).toBe(3);
    expect((await libraryPage({ ...everything, state: 'settled' }, null)).total).toBe(0);
    expect(await disputedQuestions(3, null)).toMatchObject([
      { annotationId: flag.id, passage: '485 dead', status: 'open', slug: khojaly.slug },
    ]);
    await db.dispute.update({ where: { annotationId: flag.id }, data: { status: 'resolved' } });
    expect((await libraryPage({ ...everything, state: 'settled' }, null)).total).toBe(1);
    expect(await disputedQuestions(3, null)).toEqual([]);
  });

  it('turns a page beyond the last into the first', async () => {
    expect(await libraryPage({ ...everything, page: 99 }, null)).toMatchObject({
      page: 1,
      pages: 1,
      total: 4,
    });
  });
});
