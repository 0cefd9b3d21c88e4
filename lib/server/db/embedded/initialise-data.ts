import 'server-only';
import { spawnSync } from 'node:child_process';
import { chownSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type ClusterState, makeOwnedFolder } from './cluster-state';
import type { PostgresBinaries } from './postgres-binaries';
import { processIdentity } from './process-identity';
import type { Account } from './run-as';
import { SetupProblem } from './setup-problem';

/**
 * Locales to classify letters with, best first. The text search parser takes every character beyond ASCII for a letter
 * under "C" (so that « and — become part of words); comparison and case mapping are PostgreSQL's own in any case.
 */
const CHARACTER_LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** Makes the data beside their final place and moves them there, so that a run killed half-way leaves nothing behind. */
export function initialiseData(
  binaries: PostgresBinaries,
  state: ClusterState,
  account: Account | undefined,
  durable: boolean,
): void {
  const draft = `${state.dataFolder}.new`;
  const passwordFile = `${state.dataFolder}.password`;
  let output = '';
  try {
    for (const locale of CHARACTER_LOCALES) {
      rmSync(draft, { recursive: true, force: true });
      makeOwnedFolder(draft, account);
      writePasswordFile(passwordFile, state.superuserPassword, account);
      const run = spawnSync(
        binaries.initdb,
        [
          ['-D', draft],
          ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
          ['--encoding=UTF8', '--locale=C', `--lc-ctype=${locale}`],
          ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
          durable ? [] : ['--no-sync'],
        ].flat(),
        { ...processIdentity(account), encoding: 'utf8' },
      );
      if (run.status === 0) {
        renameSync(draft, state.dataFolder);
        return;
      }
      output = run.error ? String(run.error) : `${run.stdout}\n${run.stderr}`.trim();
    }
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
  throw new SetupProblem(`PostgreSQL could not make its data in ${state.dataFolder}:\n${output}`);
}

function writePasswordFile(path: string, password: string, account: Account | undefined): void {
  rmSync(path, { force: true });
  writeFileSync(path, `${password}\n`, { mode: 0o600, flag: 'wx' });
  if (account) chownSync(path, account.uid, account.gid);
}
