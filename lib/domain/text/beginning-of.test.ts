import { describe, expect, it } from 'vitest';
import { beginningOf } from './beginning-of';

describe('the beginning of a text', () => {
  it('is all of it while that is short enough, and says where it is not', () => {
    expect(beginningOf('Eleven', 6)).toBe('Eleven');
    expect(beginningOf('Eleven people', 8)).toBe('Eleven…');
  });

  it('cuts no character in two', () => {
    expect(beginningOf('abc😀def', 5)).toBe('abc…');
    expect(beginningOf('abce\u0301def', 5)).toBe('abc…');
  });
});
