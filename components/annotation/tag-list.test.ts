import { describe, expect, it } from 'vitest';
import { tags as schema } from '@/lib/schemas/common';
import { MOST_TAGS, withTags } from './tag-list';

describe('withTags', () => {
  it('takes several at once and repeats none', () => {
    expect(withTags(['figures'], '#Figures, Soviet press,, ')).toEqual(['figures', 'soviet-press']);
  });

  it('ends at twelve', () => {
    expect(withTags([], Array.from({ length: 20 }, (_, i) => `t${i}`).join())).toHaveLength(MOST_TAGS);
  });

  it('makes what the server keeps as it is', () => {
    const tags = withTags([], '  Ағдам  район, #ÇİFT söz, a b');
    expect(schema.parse(tags)).toEqual(tags);
  });
});
