import { expect, it } from 'vitest';
import { readPage } from './read-page';

it('is the page that was asked for, and the first where that makes no sense', () => {
  expect(['1', '7', '99999'].map(readPage)).toEqual([1, 7, 99_999]);
  // The last three are integers, and more than a query takes.
  const senseless = [undefined, ['2', '3'], '', '0', '-1', '1.5', 'two', 'Infinity', '1e9', '1e18', '1e21'];
  expect(senseless.map(readPage)).toEqual(senseless.map(() => 1));
});
