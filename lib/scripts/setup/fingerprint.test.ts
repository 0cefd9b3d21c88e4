import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, hasStamp, writeStamp } from './fingerprint';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-print-'));
  mkdirSync(join(folder, 'app'));
  writeFileSync(join(folder, 'app', 'page.tsx'), 'one');
  writeFileSync(join(folder, 'app', 'page.test.ts'), 'test');
});
afterEach(() => rmSync(folder, { recursive: true }));

const print = () =>
  fingerprint([join(folder, 'app'), join(folder, 'absent')], (path) => path.includes('.test.'));

describe('fingerprint', () => {
  it('depends on contents and names, not on times or on what is left out', () => {
    const before = print();
    utimesSync(join(folder, 'app', 'page.tsx'), 1, 1);
    writeFileSync(join(folder, 'app', 'page.test.ts'), 'another');
    expect(print()).toBe(before);

    writeFileSync(join(folder, 'app', 'page.tsx'), 'two');
    const changed = print();
    expect(changed).not.toBe(before);

    renameSync(join(folder, 'app', 'page.tsx'), join(folder, 'app', 'other.tsx'));
    expect(print()).not.toBe(changed);
  });

  it('is found again in its stamp, and no other is', () => {
    const stamp = join(folder, 'made', 'stamp');
    expect(hasStamp(stamp, print())).toBe(false);
    writeStamp(stamp, print());
    expect(hasStamp(stamp, print())).toBe(true);
    expect(hasStamp(stamp, 'another')).toBe(false);
  });
});
