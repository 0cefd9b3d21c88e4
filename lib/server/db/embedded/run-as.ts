import 'server-only';
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { SetupProblem } from './setup-problem';

/** A system account under which the database server runs. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** What of a folder decides who may enter it. */
export interface FolderMode {
  mode: number;
  uid: number;
  gid: number;
}

/** Accounts that own no login and no other duty that a database would disturb, best first. */
const PREFERRED = ['postgres', 'nobody'];

/** The accounts in the text of an /etc/passwd, those with the id 0 left out. */
export function parsePasswd(text: string): Account[] {
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    const account = { name: name ?? '', uid: Number(uid), gid: Number(gid) };
    return account.name && account.uid > 0 && account.gid >= 0 ? [account] : [];
  });
}

/**
 * The account for the database server: undefined means the one we run under. PostgreSQL refuses to run as root, so root
 * hands it to `postgres`, or to `nobody` where that does not exist.
 */
export function databaseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = parsePasswd(readFileSync('/etc/passwd', 'utf8'));
  for (const name of PREFERRED) {
    const account = accounts.find((candidate) => candidate.name === name);
    if (account) return account;
  }
  throw new SetupProblem(
    'PostgreSQL refuses to run as root, and this system has neither a user "postgres" nor "nobody" to run it. ' +
      'Make one (useradd --system postgres), or start Variorum as an ordinary user.',
  );
}

/** Whether an account may enter a folder, by its permission bits (supplementary groups are given up, as is root's power). */
export function mayEnter(folder: FolderMode, account: Account): boolean {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}

/** Whether an account can reach an existing folder: whether it may enter it and every folder above it. */
export function canReach(path: string, account: Account | undefined): boolean {
  if (!account) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (!mayEnter(statSync(folder), account)) return false;
    if (folder === dirname(folder)) return true;
  }
}
