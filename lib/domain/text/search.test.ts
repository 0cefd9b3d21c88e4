import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, textBlockSpans } from './canonical';
import { SEARCH_CHUNK_LENGTH, searchChunks } from './search-chunks';
import { foldForSearch } from './search-fold';
import { highlightHit, hitExcerpt } from './search-hits';
import { MAX_SEARCH_TERMS, searchTerms } from './search-terms';

const words = fc
  .array(
    fc.constantFrom(
      'Xocalı',
      'Bakı',
      'Şuşa',
      'İSTANBUL',
      'Ёлка',
      'Գուգարք',
      'և',
      '«48»',
      'e\u0301te\u0301',
      ' ',
      ', ',
      '\n',
      '👍🏽',
      'Ağdam',
    ),
    { maxLength: 20 },
  )
  .map((list) => list.join(''));
const text = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 80 }));

describe('foldForSearch', () => {
  it('folds what people type otherwise', () => {
    expect(foldForSearch('ƏLİYEV Xocalı Şuşa çörək üzüm Ağdam')).toBe('eliyev xocali susa corek uzum agdam');
    expect(foldForSearch('Ёлка, Андрей — «Огонёк»')).toBe('елка, андреи - "огонек"');
    expect(foldForSearch('Գուգարք և “it’s”\u00a048')).toBe('գուգարք և "it\'s" 48');
    expect(foldForSearch('ΣΊΣΥΦΟΣ Łódź Ñ')).toBe('σισυφοσ lodz n');
  });

  it('maps each code point to one, and folding again changes nothing', () => {
    fc.assert(
      fc.property(text, (value) => {
        const folded = foldForSearch(value);
        expect([...folded]).toHaveLength([...value].length);
        expect(foldForSearch(folded)).toBe(folded);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds for every code point', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x110000; code++) {
      const folded = foldForSearch(String.fromCodePoint(code));
      if ([...folded].length !== 1 || foldForSearch(folded) !== folded) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});

describe('searchTerms', () => {
  it('keeps words and drops punctuation', () => {
    expect(searchTerms('  «Xocalı» & (1992 | !48%) : killed, KILLED e\u0301té ')).toEqual([
      'xocali',
      '1992',
      '48',
      'killed',
      'ete',
    ]);
    expect(searchTerms('a b c d e f g h i j')).toHaveLength(MAX_SEARCH_TERMS);
    expect(searchTerms(' \'"; -- ')).toEqual([]);
  });
});

describe('highlightHit', () => {
  it('finds the beginnings of words through the fold', () => {
    const value = 'Xocalıda 48, not 148; XOCALI.';
    const hits = highlightHit(value, searchTerms('xocali 48'));
    expect(hits.map(({ start, end }) => value.slice(start, end))).toEqual(['Xocalı', '48', 'XOCALI']);
    const loose = 'cafe\u0301s';
    expect(highlightHit(loose, searchTerms('café'))).toEqual([{ start: 0, end: 5 }]);
  });

  it('finds every word of a text by itself', () => {
    fc.assert(
      fc.property(words, (value) => {
        for (const term of searchTerms(value)) expect(highlightHit(value, [term]).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('hitExcerpt', () => {
  it('marks the hits around the first one', () => {
    expect(hitExcerpt('In the town eleven people died, others say twenty-one died.', ['died'], 18)).toEqual([
      { text: '…', hit: false },
      { text: 'eleven people ', hit: false },
      { text: 'died', hit: true },
      { text: ', others say', hit: false },
      { text: '…', hit: false },
    ]);
  });

  it('gives a stretch of the text', () => {
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(5), (value, radius, n) => {
        const runs = hitExcerpt(value, searchTerms(value).slice(n, n + 2), radius);
        const body = runs.filter((run) => run.text !== '…').map((run) => run.text);
        expect(value).toContain(body.join(''));
      }),
    );
  });
});

describe('searchChunks', () => {
  it('has every word of the body in pieces of bounded length at their true offsets', () => {
    const block = fc.tuple(words, fc.nat(300)).map(([value, times]) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: value.repeat(times) }],
    }));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 3 }), (content) => {
        const body = { type: 'doc' as const, content };
        const canonical = canonicalText(body);
        const spans = textBlockSpans(body);
        let position = 0;
        for (const { start, text } of searchChunks(body)) {
          expect(text.length).toBeLessThanOrEqual(SEARCH_CHUNK_LENGTH);
          expect(canonical.slice(start, start + text.length)).toBe(text);
          expect(canonical.slice(position, start).trim()).toBe('');
          position = start + text.length;
          expect(spans.some((span) => span.start <= start && position <= span.end)).toBe(true);
        }
        expect(canonical.slice(position).trim()).toBe('');
      }),
      { numRuns: 200 },
    );
  });
});
