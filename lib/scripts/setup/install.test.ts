import { describe, expect, it } from 'vitest';
import { missingPackages } from './install.js';

const locked = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/b': { version: '2.0.0', integrity: 'sha512-b' },
  'node_modules/for-another-system': { version: '2.0.0', optional: true },
};
const { 'node_modules/for-another-system': _, ...installed } = locked;

describe('missingPackages', () => {
  it('is content with what npm installed, which leaves out optional packages of other systems', () => {
    expect(missingPackages(locked, installed)).toBe(0);
    expect(missingPackages(locked, locked)).toBe(0);
  });

  it('counts every package when nothing is installed', () => {
    expect(missingPackages(locked, undefined)).toBe(3);
  });

  it('notices another version, another content and an absent package', () => {
    const other = { ...installed, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } };
    expect(missingPackages(locked, other)).toBe(1);
    const tampered = { ...installed, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } };
    expect(missingPackages(locked, tampered)).toBe(1);
    const { 'node_modules/b': __, ...fewer } = installed;
    expect(missingPackages(locked, fewer)).toBe(1);
  });
});
