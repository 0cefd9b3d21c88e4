import 'server-only';
import type { SpawnOptions } from 'node:child_process';
import { parse } from 'node:path';
import type { Account } from './run-as';

/** User, group, environment and working folder of the server's processes: nothing of ours that they don't need. */
export function processIdentity(account: Account | undefined): SpawnOptions {
  const { PATH, SystemRoot, TEMP, TMPDIR, NODE_ENV } = process.env;
  return {
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
    cwd: parse(process.cwd()).root,
    env: { PATH, SystemRoot, TEMP, TMPDIR, NODE_ENV },
    windowsHide: true,
  };
}
