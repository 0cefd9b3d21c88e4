import { describe, expect, it } from 'vitest';
import { createThrottle } from './throttle';

describe('createThrottle', () => {
  it('refuses after so many failures, until the time is over', () => {
    let now = 0;
    const throttle = createThrottle({ most: 3, seconds: 60, now: () => now });
    for (let failure = 0; failure < 3; failure++) {
      expect(throttle.allows('a')).toBe(true);
      throttle.failed('a');
    }
    expect(throttle.allows('a')).toBe(false);
    expect(throttle.allows('b')).toBe(true);
    now = 59_999;
    expect(throttle.allows('a')).toBe(false);
    now = 60_000;
    expect(throttle.allows('a')).toBe(true);
  });

  it('forgets failures after a success', () => {
    const throttle = createThrottle({ most: 1, seconds: 60, now: () => 0 });
    throttle.failed('a');
    throttle.succeeded('a');
    expect(throttle.allows('a')).toBe(true);
  });

  it('remembers at most 10,000 keys', () => {
    const throttle = createThrottle({ most: 1, seconds: 60, now: () => 0 });
    for (let key = 0; key <= 10_000; key++) throttle.failed(String(key));
    expect(throttle.allows('0')).toBe(true);
    expect(throttle.allows('1')).toBe(false);
    expect(throttle.allows('10000')).toBe(false);
  });
});
