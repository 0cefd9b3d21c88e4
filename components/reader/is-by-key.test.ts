import { expect, it } from 'vitest';
import { isByKey } from './is-by-key';

const click = (properties: object): Event => Object.assign(new Event('click'), properties);

it.each([
  ['Enter on a link, Chromium', { pointerType: '', detail: 0 }, true],
  ['Enter on a link, Firefox', { pointerType: '', detail: 1 }, true],
  ['Enter on a link, WebKit', { detail: 0 }, true],
  ['a mouse', { pointerType: 'mouse', detail: 1 }, false],
  ['a finger', { pointerType: 'touch', detail: 1 }, false],
  ['a mouse, WebKit', { detail: 1 }, false],
])('tells whether a click came from a key: %s', (_, properties, expected) => {
  expect(isByKey(click(properties))).toBe(expected);
});
