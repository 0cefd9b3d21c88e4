import { describe, expect, it } from 'vitest';
import { type Draft, draftsOf, emptyRemark, hasWords } from './drafts';

/** A storage as a browser has it, shared by all tabs. */
function memory(capacity = Number.POSITIVE_INFINITY) {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (name: string) => entries.get(name) ?? null,
    setItem(name: string, value: string) {
      if (value.length > capacity) throw new Error('QuotaExceededError');
      entries.set(name, value);
    },
    removeItem: (name: string) => void entries.delete(name),
  };
}

const draft = (key: string, savedAt: number, text = 'words'): Draft => ({
  key,
  documentId: 'document1',
  target: { type: 'new', kind: 'note', passage: { start: 0, end: 2, exact: '11' }, revision: 1 },
  content: {
    remark: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
    tags: ['figures'],
    citation: null,
    flag: null,
    suggestion: null,
  },
  maybeSent: false,
  savedAt,
});

describe('draftsOf', () => {
  it('gives back what was saved, the newest first', () => {
    const drafts = draftsOf(memory(), 'heron', 'document1');
    drafts.save(draft('a', 1));
    drafts.save(draft('b', 2));
    expect(drafts.list()).toEqual([draft('b', 2), draft('a', 1)]);
  });

  it('keeps what two tabs write at the same time', () => {
    const storage = memory();
    const [one, other] = [draftsOf(storage, 'heron', 'document1'), draftsOf(storage, 'heron', 'document1')];
    one.save(draft('a', 1, 'one'));
    other.save(draft('b', 2, 'other'));
    one.save(draft('a', 3, 'one, longer'));
    other.remove('b');
    expect(one.list()).toEqual([draft('a', 3, 'one, longer')]);
  });

  it('shows nobody the drafts of another person or document', () => {
    const storage = memory();
    draftsOf(storage, 'heron', 'document1').save(draft('a', 1));
    expect(draftsOf(storage, 'linden', 'document1').list()).toEqual([]);
    expect(draftsOf(storage, 'heron', 'document2').list()).toEqual([]);
  });

  it('says so when the browser refuses to store', () => {
    expect(draftsOf(memory(10), 'heron', 'document1').save(draft('a', 1))).toBe(false);
  });

  it('passes over entries that make no sense', () => {
    const storage = memory();
    const prefix = 'variorum:draft:heron:document1:';
    for (const [index, value] of [
      '',
      '{',
      '[]',
      'null',
      '{"key":"x"}',
      '{"key":"x","documentId":"d","content":{},"target":{}}',
    ].entries())
      storage.setItem(`${prefix}${index}`, value);
    expect(draftsOf(storage, 'heron', 'document1').list()).toEqual([]);
  });
});

describe('hasWords', () => {
  const empty = { remark: emptyRemark, tags: [], citation: null, flag: null, suggestion: null };
  const citation = {
    stance: 'supports',
    title: '',
    author: '',
    year: '',
    url: '',
    locator: '',
    quotation: '',
  };

  it('does not count a choice as words', () => {
    expect(hasWords(empty)).toBe(false);
    expect(hasWords({ ...empty, citation })).toBe(false);
    expect(hasWords({ ...empty, flag: { category: 'other', question: ' ' } })).toBe(false);
    expect(hasWords({ ...empty, suggestion: { original: '11', replacement: '11' } })).toBe(false);
  });

  it('counts anything typed', () => {
    expect(hasWords({ ...empty, tags: ['figures'] })).toBe(true);
    expect(hasWords({ ...empty, citation: { ...citation, locator: 'p. 12' } })).toBe(true);
    expect(hasWords({ ...empty, flag: { category: '', question: 'Who counted?' } })).toBe(true);
    expect(hasWords({ ...empty, suggestion: { original: '11', replacement: '' } })).toBe(true);
  });
});
