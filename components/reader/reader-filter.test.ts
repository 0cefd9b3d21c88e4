import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleAnnotation, exampleDispute, exampleSuggestion } from './example-annotation';
import {
  annotationKinds,
  annotationStates,
  isFiltering,
  matchesFilter,
  NO_FILTER,
  readFilter,
  writeFilter,
} from './reader-filter';

const flag = exampleAnnotation({
  kind: 'flag',
  dispute: exampleDispute({ status: 'resolved' }),
  tags: ['casualties'],
});
const note = exampleAnnotation({ author: { id: 'other', name: 'Other' } });

describe('matchesFilter', () => {
  it('lets everything through without a choice', () => {
    expect([flag, note].every((one) => matchesFilter(one, NO_FILTER))).toBe(true);
    expect(isFiltering(NO_FILTER)).toBe(false);
  });

  it('asks for one match within a list and for all lists', () => {
    expect(matchesFilter(flag, { ...NO_FILTER, kinds: ['note', 'flag'] })).toBe(true);
    expect(matchesFilter(flag, { ...NO_FILTER, kinds: ['flag'], tags: ['terms'] })).toBe(false);
    expect(matchesFilter(flag, { ...NO_FILTER, states: ['open'] })).toBe(false);
    expect(matchesFilter(note, { ...NO_FILTER, states: ['resolved'] })).toBe(false);
  });

  it('finds a suggestion by its kind and by what became of it', () => {
    const declined = exampleAnnotation({
      kind: 'suggestion',
      suggestion: exampleSuggestion({ status: 'declined' }),
    });
    expect(matchesFilter(declined, { ...NO_FILTER, kinds: ['suggestion'], states: ['declined'] })).toBe(true);
    expect(matchesFilter(declined, { ...NO_FILTER, states: ['open', 'accepted'] })).toBe(false);
  });

  it('finds a person by a reply', () => {
    const reply = { ...flag, id: 'r', author: { id: 'other', name: 'Other' } };
    expect(matchesFilter({ ...flag, replies: [reply] }, { ...NO_FILTER, people: ['other'] })).toBe(true);
    expect(matchesFilter(flag, { ...NO_FILTER, people: ['other'] })).toBe(false);
  });
});

describe('readFilter', () => {
  it('reads what writeFilter wrote, and leaves other parameters', () => {
    const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 4 });
    const filters = fc.record({
      kinds: fc.subarray([...annotationKinds]),
      states: fc.subarray([...annotationStates]),
      people: words,
      tags: words,
    });
    fc.assert(
      fc.property(filters, filters, (filter, earlier) => {
        const address = writeFilter(writeFilter(new URLSearchParams('page=2'), earlier), filter);
        expect(readFilter(address)).toEqual(filter);
        expect(address.get('page')).toBe('2');
      }),
    );
  });

  it('leaves out what does not exist', () => {
    expect(readFilter(new URLSearchParams('kind=note&kind=poem&state=&tag='))).toEqual({
      ...NO_FILTER,
      kinds: ['note'],
    });
  });
});
