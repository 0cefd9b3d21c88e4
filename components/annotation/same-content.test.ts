import { describe, expect, it } from 'vitest';
import { exampleSuggestion } from '../reader/example-annotation';
import { sameContent } from './same-content';

const remark = (text: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
});
const written = { remark: remark('11'), tags: ['a'], citation: null, flag: null, suggestion: null };
const stored = { remark: remark('11'), tags: ['a'], citation: null, dispute: null, suggestion: null };

describe('sameContent', () => {
  it('sees no difference in the order of keys', () => {
    const turned = { content: stored.remark.content, type: 'doc' as const };
    expect(sameContent({ ...stored, remark: turned }, written)).toBe(true);
  });

  it('sees other words, other tags and another source', () => {
    expect(sameContent({ ...stored, remark: remark('21') }, written)).toBe(false);
    expect(sameContent({ ...stored, tags: [] }, written)).toBe(false);
    const citation = {
      stance: 'supports' as const,
      title: 'T',
      author: null,
      year: 1991,
      url: null,
      locator: null,
      quotation: null,
    };
    expect(sameContent({ ...stored, citation }, { ...written, citation: { ...citation, year: 1990 } })).toBe(
      false,
    );
    expect(sameContent({ ...stored, citation }, { ...written, citation })).toBe(true);
    const suggestion = exampleSuggestion({ original: '11', replacement: '21' });
    expect(sameContent({ ...stored, suggestion }, { ...written, suggestion: { replacement: '21' } })).toBe(
      true,
    );
    expect(sameContent({ ...stored, suggestion }, { ...written, suggestion: { replacement: '22' } })).toBe(
      false,
    );
  });
});
