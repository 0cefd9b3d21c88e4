import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isServerOf, readPostmasterFile, serverEnded } from './postmaster-file';

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

describe.runIf(process.platform === 'linux')('the server of a data folder', () => {
  it('is told from another living process, and from the server of another folder', async () => {
    const postgres = join(folder, 'postgres');
    copyFileSync('/bin/sh', postgres);
    // It waits until its input ends, under the name and with the arguments of a server.
    const server = spawn(postgres, ['-c', 'read line', '-D', '/some/data'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    await once(server, 'spawn');
    const pid = server.pid ?? 0;
    expect(isServerOf('/some/data', pid)).toBe(true);
    expect(isServerOf('/other/data', pid)).toBe(false);
    expect(isServerOf('/some/data', process.pid)).toBe(false);
    server.stdin.end();
    expect(await serverEnded('/some/data', pid, 60_000)).toBe(true);
  });
});
