import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPostgresProcess, readPostmasterFile } from './postmaster-file';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-postmaster-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (...lines: string[]) => writeFileSync(join(folder, 'postmaster.pid'), `${lines.join('\n')}\n`);

describe('readPostmasterFile', () => {
  it('reads the process, its port and its state', () => {
    write('4711', '/data', '1700000000', '54321', '', '127.0.0.1', '  2146389         4', 'ready   ');
    expect(readPostmasterFile(folder)).toEqual({ pid: 4711, port: 54321, ready: true });
    write('4711', '/data', '1700000000', '54321', '', '127.0.0.1', '  2146389         4', 'starting');
    expect(readPostmasterFile(folder)).toMatchObject({ ready: false });
  });

  it('knows of none without a file, or with one that is cut short', () => {
    expect(readPostmasterFile(folder)).toBeUndefined();
    writeFileSync(join(folder, 'postmaster.pid'), '');
    expect(readPostmasterFile(folder)).toBeUndefined();
  });
});

describe('isPostgresProcess', () => {
  it.runIf(process.platform === 'linux')('tells a server from another living process', () => {
    expect(isPostgresProcess(process.pid)).toBe(false);
  });
});
