import { describe, expect, it } from 'vitest';
import { placeAddress } from './place-address';

describe('placeAddress', () => {
  it('names the words from the first hit on', () => {
    const runs = [
      { text: '…the parliament counted ', hit: false },
      { text: '485', hit: true },
      { text: ' dead, the Xocalı-based group 613 and others more…', hit: false },
    ];
    expect(placeAddress('khojaly', { start: 68, runs, pieces: 1 })).toBe(
      '/d/khojaly#at-68:~:text=485%20dead%2C%20the%20Xocal%C4%B1%2Dbased%20group%20613',
    );
  });

  it('leaves out a word that may be cut', () => {
    const runs = [
      { text: '485', hit: true },
      { text: ' dead pers…', hit: false },
    ];
    expect(placeAddress('x', { start: 0, runs, pieces: 1 })).toBe('/d/x#at-0:~:text=485%20dead');
  });

  it('is the offset alone where nothing is marked', () => {
    expect(placeAddress('x', { start: 5, runs: [{ text: 'Text', hit: false }], pieces: 1 })).toBe(
      '/d/x#at-5',
    );
  });
});
