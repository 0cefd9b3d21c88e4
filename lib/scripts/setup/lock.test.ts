import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockHolder, takeLock } from './lock.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('takeLock', () => {
  it('is taken once until it is released, and leaves nothing behind', () => {
    const path = join(folder, 'deeper', 'lock');
    const first = takeLock(path, 'first');
    expect(first.taken).toBe(true);
    expect(takeLock(path, 'second')).toMatchObject({
      taken: false,
      holder: { pid: process.pid, purpose: 'first' },
    });
    if (first.taken) first.release();
    expect(existsSync(path)).toBe(false);
    expect(takeLock(path, 'third').taken).toBe(true);
    expect(readdirSync(join(folder, 'deeper'))).toEqual(['lock']);
  });

  it('takes the lock of a process that has ended', () => {
    const path = join(folder, 'lock');
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(path, JSON.stringify({ pid, since: '1', purpose: 'gone' }));
    expect(lockHolder(path)).toBeUndefined();
    expect(takeLock(path, 'next').taken).toBe(true);
  });

  it.runIf(process.platform === 'linux')('tells a process from a stranger that has its number now', () => {
    const path = join(folder, 'lock');
    writeFileSync(path, JSON.stringify({ pid: process.pid, since: '1', purpose: 'gone' }));
    expect(takeLock(path, 'next').taken).toBe(true);
  });

  it('takes the place of a file that is no lock', () => {
    const path = join(folder, 'lock');
    writeFileSync(path, 'cut sho');
    expect(takeLock(path, 'next').taken).toBe(true);
  });
});
