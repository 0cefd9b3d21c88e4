import { expect, it } from 'vitest';
import { searchTerms } from './search-terms';
import { searchWords } from './search-words';

it('leaves the words alone, folded as a query is', () => {
  expect(searchWords('«Огонёк», 12/13–19 January 1990: 200+ (Bakı)')).toBe(
    'огонек 12 13 19 january 1990 200 baki',
  );
  expect(searchWords('… —')).toBe('');
});

it('gives the terms of the same words as a query', () => {
  const text = 'Xocalı 1988-1990, Black January';
  expect(searchWords(text).split(' ')).toEqual(searchTerms(text));
});
