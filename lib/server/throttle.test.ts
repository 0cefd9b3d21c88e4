import { describe, expect, it } from 'vitest';
import { createSignInThrottle, createThrottle } from './throttle';

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

  it('takes back one failure, and none that was not there', () => {
    const throttle = createThrottle({ most: 2, seconds: 60, now: () => 0 });
    throttle.excused('a');
    throttle.failed('a');
    throttle.failed('a');
    throttle.excused('a');
    expect(throttle.allows('a')).toBe(true);
    throttle.failed('a');
    expect(throttle.allows('a')).toBe(false);
  });

  it('remembers at most 10,000 keys', () => {
    const throttle = createThrottle({ most: 1, seconds: 60, now: () => 0 });
    for (let key = 0; key <= 10_000; key++) throttle.failed(String(key));
    expect(throttle.allows('0')).toBe(true);
    expect(throttle.allows('1')).toBe(false);
    expect(throttle.allows('10000')).toBe(false);
  });
});

describe('createSignInThrottle', () => {
  /** Tries until it is refused; answers with how often that was. */
  function fail(throttle: ReturnType<typeof createSignInThrottle>, address: string, client: string): number {
    for (let tries = 0; ; tries++) {
      if (!throttle.allows(address, client)) return tries;
      throttle.failed(address, client);
    }
  }

  it('shuts out the client that guesses, not the one of the owner', () => {
    const throttle = createSignInThrottle(() => 0);
    expect(fail(throttle, 'owner', 'attacker')).toBe(10);
    expect(throttle.allows('owner', 'home')).toBe(true);
    expect(throttle.allows('somebody else', 'attacker')).toBe(true);
  });

  it('lets a client fail fifty times with all addresses together', () => {
    const throttle = createSignInThrottle(() => 0);
    const tries = Array.from({ length: 6 }, (_, index) => fail(throttle, `address ${index}`, 'attacker'));
    expect(tries).toEqual([10, 10, 10, 10, 10, 0]);
    expect(throttle.allows('address 5', 'home')).toBe(true);
  });

  it('lets an address fail a hundred times from all clients together', () => {
    const throttle = createSignInThrottle(() => 0);
    const tries = Array.from({ length: 11 }, (_, index) => fail(throttle, 'owner', `client ${index}`));
    expect(tries).toEqual([...Array.from({ length: 10 }, () => 10), 0]);
  });

  it('forgets what the owner mistyped, but clears nothing for a client that knows some password', () => {
    const throttle = createSignInThrottle(() => 0);
    const signIn = (address: string, client: string) => {
      throttle.failed(address, client);
      throttle.succeeded(address, client);
    };
    for (let time = 0; time < 5; time++) {
      throttle.failed('owner', 'home');
      signIn('owner', 'home');
    }
    expect(fail(throttle, 'owner', 'home')).toBe(10);

    let guesses = 0;
    for (let index = 0; index < 10; index++) {
      guesses += fail(throttle, `address ${index}`, 'attacker');
      if (throttle.allows('own', 'attacker')) signIn('own', 'attacker');
    }
    expect(guesses).toBe(50);
  });
});
