import { readFileSync } from 'node:fs';
import { type Locked, unlockedPackages } from '../scripts/complete-lock-file.js';
import type { CheckResult } from './check-boundaries';

/** That the lock file serves every machine: no address of one registry, and nothing named that is not locked. */
export function checkLockFile(): CheckResult[] {
  const text = readFileSync('package-lock.json', 'utf8');
  const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };
  const addresses = text.match(/"resolved": "[^"]*"/g) ?? [];
  return [
    { name: 'the lock file holds no registry addresses', problems: addresses },
    {
      name: 'the lock file locks the optional packages of every system',
      problems: Object.keys(unlockedPackages(packages)).map(
        (path) => `${path} is not locked: run node lib/scripts/complete-lock-file.js`,
      ),
    },
  ];
}
