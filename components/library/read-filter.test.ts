import { describe, expect, it } from 'vitest';
import { libraryPath } from './library-path';
import { readFilter } from './read-filter';

describe('readFilter', () => {
  it('reads back the address that libraryPath writes', () => {
    const filter = { query: 'Xocalı 1992', state: 'contested', language: 'az-Latn', page: 3 } as const;
    const params = Object.fromEntries(new URLSearchParams(libraryPath(filter).slice(2)));
    expect(readFilter(params)).toEqual(filter);
    expect(libraryPath(readFilter({}))).toBe('/');
  });

  it('drops what makes no sense', () => {
    expect(readFilter({ q: ['a', 'b'], state: 'x', language: "'; --", page: '-1' })).toEqual({
      query: '',
      state: 'all',
      language: null,
      page: 1,
    });
    expect(readFilter({ page: '1e9' }).page).toBe(1);
  });
});
