import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address';

const from = (forwarded?: string, trusted = 1) =>
  clientAddress(new Headers(forwarded ? { 'x-forwarded-for': forwarded } : {}), trusted);

describe('clientAddress', () => {
  it('is what the trusted proxy appended, whatever the client claims', () => {
    expect(from('203.0.113.7')).toBe('203.0.113.7');
    expect(from('198.51.100.1, 127.0.0.1, 203.0.113.7')).toBe('203.0.113.7');
  });

  it('counts the trusted proxies from the right', () => {
    expect(from('198.51.100.1, 203.0.113.7, 10.0.0.5', 2)).toBe('203.0.113.7');
    expect(from('10.0.0.5', 2)).toBe('unknown');
    expect(from('203.0.113.7', 0)).toBe('unknown');
  });

  it.each([
    ['203.0.113.7:4711', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff::9', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:4711', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['2001::4:5:6:7:8', '2001:0:0:4::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('makes %s into %s', (forwarded, client) => {
    expect(from(forwarded)).toBe(client);
  });

  it.each([undefined, 'unknown', '203.0.113.7,', '_hidden', '203.0.113.999', '[::1'])(
    'is one and the same where the header says nothing: %s',
    (forwarded) => {
      expect(from(forwarded)).toBe('unknown');
    },
  );
});
