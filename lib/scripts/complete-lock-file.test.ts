import { describe, expect, it } from 'vitest';
import { unlockedPackages } from './complete-lock-file.js';

describe('unlockedPackages', () => {
  it('finds what is named and not locked, with the system that its name tells', () => {
    const packages = {
      'node_modules/tool': {
        version: '1.2.3',
        dev: true,
        optionalDependencies: { '@tool/linux-x64-musl': '1.2.3', '@tool/darwin-arm64': '1.2.3' },
      },
      'node_modules/@tool/darwin-arm64': { version: '1.2.3' },
    };
    expect(unlockedPackages(packages)).toEqual({
      'node_modules/@tool/linux-x64-musl': {
        version: '1.2.3',
        dev: true,
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl'],
      },
    });
  });

  it('finds a package where Node would: beside the one that names it, or further up', () => {
    const packages = {
      'node_modules/a/node_modules/b': { version: '1.0.0', optionalDependencies: { 'b-linux-x64': '1.0.0' } },
      'node_modules/a/node_modules/b-linux-x64': { version: '1.0.0' },
    };
    expect(unlockedPackages(packages)).toEqual({});
  });
});
