import { describe, expect, it } from 'vitest';
import { mayEnter, parsePasswd } from './run-as';

describe('parsePasswd', () => {
  it('finds accounts, and never one that is root by another name', () => {
    const text = [
      'root:x:0:0:root:/root:/bin/bash',
      'toor:x:0:0::/:/bin/sh',
      'postgres:x:101:104::/var/lib/postgresql:/bin/bash',
      '',
    ];
    expect(parsePasswd(text.join('\n'))).toEqual([{ name: 'postgres', uid: 101, gid: 104 }]);
  });
});

describe('mayEnter', () => {
  const postgres = { name: 'postgres', uid: 101, gid: 104 };
  const cases: [number, number, number, boolean][] = [
    [0o755, 0, 0, true],
    [0o711, 0, 0, true],
    [0o700, 0, 0, false],
    [0o750, 0, 104, true],
    [0o740, 0, 104, false],
    [0o700, 101, 0, true],
    // The owner's bits count alone for the owner, though all others may enter.
    [0o655, 101, 0, false],
  ];
  it.each(cases)('mode %o of owner %i and group %i: %s', (mode, uid, gid, expected) => {
    expect(mayEnter({ mode, uid, gid }, postgres)).toBe(expected);
  });
});
