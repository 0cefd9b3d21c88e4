import { describe, expect, it } from 'vitest';
import { similarWords } from './similar-words';

describe('similarWords', () => {
  it('finds another spelling of a name', () => {
    expect(similarWords('The town of Khojaly, near Agdam.', ['khojali'])).toEqual(['khojaly']);
    expect(similarWords('The Gugark district', ['gugarq'])).toEqual(['gugark']);
  });

  it('finds a slip of the pen and leaves other words alone', () => {
    expect(similarWords('A massacre was reported; masses fled.', ['masacre'])).toEqual(['massacre']);
  });

  it('finds nothing in a text without words', () => {
    expect(similarWords(' … — ', ['khojali'])).toEqual([]);
  });
});
