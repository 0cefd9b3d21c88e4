import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED_FOLDER } from './postgres-binaries';
import { type Account, canReach } from './run-as';
import { SetupProblem } from './setup-problem';

/** What is remembered of an embedded cluster, in a file that only its owner may read. */
export interface ClusterState {
  dataFolder: string;
  /** Password of the superuser `postgres`, used at set-up alone. */
  superuserPassword: string;
  /** Password of `variorum`, the role of the app: owner of its database, no superuser. */
  password: string;
}

/** The file with the state, in the folder that {@link openClusterState} was given. */
const STATE_FILE = 'database.json';

/** Reads the state of the cluster kept in `folder`, or makes up a new one; the folder is created. */
export function openClusterState(folder: string, account: Account | undefined): ClusterState {
  const file = join(folder, STATE_FILE);
  try {
    mkdirSync(folder, { recursive: true });
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as ClusterState;
    // The database account passes through this folder to its data; nobody but the owner lists it.
    chmodSync(folder, account ? 0o711 : 0o700);
    const state = {
      dataFolder: dataFolderFor(folder, account),
      superuserPassword: randomBytes(24).toString('base64url'),
      password: randomBytes(24).toString('base64url'),
    };
    writeFileSync(file, JSON.stringify(state, null, 2), { mode: 0o600, flag: 'wx' });
    return state;
  } catch (error) {
    throw unwritable(error, folder);
  }
}

/** A folder for data that `account` owns and can reach: below `folder` if it can be, else below {@link SHARED_FOLDER}. */
function dataFolderFor(folder: string, account: Account | undefined): string {
  if (canReach(folder, account)) return join(folder, 'postgres');
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return join(SHARED_FOLDER, `data-${name}`);
}

/** Makes a folder that belongs to the database account and is closed to all others, as PostgreSQL demands. */
export function makeOwnedFolder(path: string, account: Account | undefined): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account) chownSync(path, account.uid, account.gid);
}

function unwritable(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (!['EACCES', 'EROFS', 'EPERM', 'ENOENT'].includes(code ?? '')) return error;
  return new SetupProblem(
    `Variorum can't write to ${folder}, where it keeps its database. ` +
      'Make that folder writable for you, copy the project to a place where you may write, or set DATABASE_URL.',
  );
}
