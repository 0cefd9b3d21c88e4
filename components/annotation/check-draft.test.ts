import { describe, expect, it } from 'vitest';
import { createAnnotationInput, stances as schemaStances } from '@/lib/schemas/annotation';
import { checkDraft, stances } from './check-draft';
import { type DraftContent, emptyRemark } from './drafts';
import { noCitation } from './new-draft';

const words = {
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Because.' }] }],
};
const content = (part: Partial<DraftContent>): DraftContent => ({
  remark: emptyRemark,
  tags: [],
  citation: null,
  flag: null,
  suggestion: null,
  ...part,
});
const problems = (kind: Parameters<typeof checkDraft>[0], part: Partial<DraftContent>) => {
  const checked = checkDraft(kind, content(part));
  return checked.ok ? {} : checked.problems;
};

describe('checkDraft', () => {
  it('asks for words where the words are the thing', () => {
    expect(problems('note', {})).toEqual({ remark: 'noteEmpty' });
    expect(problems('reply', {})).toEqual({ remark: 'replyEmpty' });
    expect(problems('note', { remark: words })).toEqual({});
  });

  it('lets a citation stand by itself, but not without source and stance', () => {
    expect(problems('citation', { citation: noCitation })).toEqual({
      title: 'titleMissing',
      stance: 'stanceMissing',
    });
    expect(
      problems('citation', { citation: { ...noCitation, title: 'Огонёк', stance: 'supports' } }),
    ).toEqual({});
  });

  it('refuses years and addresses that make no sense', () => {
    const citation = { ...noCitation, title: 'T', stance: 'supports' };
    expect(
      problems('citation', { citation: { ...citation, year: '199x', url: 'javascript:alert(1)' } }),
    ).toEqual({
      year: 'yearUnclear',
      url: 'addressUnusable',
    });
    const checked = checkDraft(
      'citation',
      content({ citation: { ...citation, year: ' 1991 ', url: 'example.org/a' } }),
    );
    expect(checked.ok && checked.value.citation).toMatchObject({ year: 1991, url: 'https://example.org/a' });
  });

  it('asks a flag for its category, its question and a reason', () => {
    expect(problems('flag', { flag: { category: '', question: '' } })).toEqual({
      remark: 'reasonEmpty',
      category: 'categoryMissing',
      question: 'questionMissing',
    });
    const question = '?'.repeat(301);
    expect(problems('flag', { remark: words, flag: { category: 'other', question } })).toEqual({
      question: 'questionTooLong',
    });
  });

  it('takes a suggestion without a reason, if it would change something', () => {
    const change = (replacement: string) =>
      problems('suggestion', { suggestion: { original: '11', replacement } });
    expect(change('21')).toEqual({});
    expect(change('')).toEqual({});
    expect(change('11')).toEqual({ replacement: 'replacementUnchanged' });
    expect(change('x'.repeat(20_001))).toEqual({ replacement: 'tooLong' });
  });

  it('lets through only what the server takes', () => {
    const citation = { ...noCitation, title: 'T', stance: 'disputes', year: '1990', locator: 'p. 12' };
    const checked = checkDraft('citation', content({ citation, tags: ['figures'] }));
    const input = checked.ok && {
      ...checked.value,
      kind: 'citation',
      documentId: 'document1',
      idempotencyKey: 'a'.repeat(36),
      passage: { revision: 1, start: 0, end: 2, exact: '11' },
    };
    expect(createAnnotationInput.safeParse(input).success).toBe(true);
    expect(stances).toEqual(schemaStances);
  });
});
