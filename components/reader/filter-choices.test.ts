import { describe, expect, it } from 'vitest';
import { exampleAnnotation, exampleDispute, exampleSuggestion } from './example-annotation';
import { filterChoices } from './filter-choices';

describe('filterChoices', () => {
  it('offers what there is, with how many annotations each choice shows', () => {
    const note = exampleAnnotation({ tags: ['figures'], author: { id: 'z', name: 'Zara' } });
    const flag = exampleAnnotation({
      id: 'flag',
      kind: 'flag',
      dispute: exampleDispute({ status: 'under_review' }),
      tags: ['figures', 'terms'],
      replies: [{ ...note, id: 'reply' }],
    });
    const suggestion = exampleAnnotation({
      id: 'suggestion',
      kind: 'suggestion',
      author: { id: 'z', name: 'Zara' },
      suggestion: exampleSuggestion({ status: 'declined' }),
    });
    expect(filterChoices([note, flag, suggestion])).toEqual({
      kinds: [
        { value: 'note', count: 1 },
        { value: 'flag', count: 1 },
        { value: 'suggestion', count: 1 },
      ],
      states: [
        { value: 'under_review', count: 1 },
        { value: 'declined', count: 1 },
      ],
      people: [
        { value: 'ani', label: 'Ani', count: 1 },
        { value: 'z', label: 'Zara', count: 3 },
      ],
      tags: [
        { value: 'figures', label: 'figures', count: 2 },
        { value: 'terms', label: 'terms', count: 1 },
      ],
    });
  });
});
