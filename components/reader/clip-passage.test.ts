import { describe, expect, it } from 'vitest';
import { clipPassage } from './clip-passage';

describe('clipPassage', () => {
  it('leaves a short passage whole, on one line', () => {
    expect(clipPassage('48 people\nwere killed')).toBe('48 people were killed');
  });

  it('shows how a long one begins and ends, cut between words', () => {
    const words = Array.from({ length: 100 }, (_, index) => `word${index}`).join(' ');
    const clipped = clipPassage(words);
    expect(clipped).toMatch(/^word0 word1 .* word\d+ … word\d+ .* word99$/);
    expect(clipped.length).toBeLessThan(240);
  });

  it('cuts a text without spaces too', () => {
    expect(clipPassage('ա'.repeat(1000)).length).toBeLessThan(240);
  });
});
