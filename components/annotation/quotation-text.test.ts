import { describe, expect, it } from 'vitest';
import { annotationAddress, quotationText } from './quotation-text';

describe('quotationText', () => {
  it('sets words, title, revision and address on one line', () => {
    const address = annotationAddress('https://example.org', 'gugark-1988', 'abc');
    expect(address).toBe('https://example.org/d/gugark-1988#note-abc');
    expect(
      quotationText({ exact: 'eleven\nkilled ', title: 'Gugark', revision: 'revision 2', address }),
    ).toBe('“eleven killed” — Gugark, revision 2, https://example.org/d/gugark-1988#note-abc');
  });
});
