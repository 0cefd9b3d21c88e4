import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A hash of the names and contents of files, for telling whether something made from them is still good. Contents, not
 * times: a fresh clone or a changed branch gives every file a new time.
 * @param paths files and folders; those that don't exist count as absent
 * @param leaveOut tells which paths below a folder don't matter
 */
export function fingerprint(paths: string[], leaveOut: (path: string) => boolean = () => false): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((path) => filesBelow(path, leaveOut)).sort()) {
    hash.update(`${path}\0`).update(createHash('sha256').update(readFileSync(path)).digest());
  }
  return hash.digest('hex');
}

function filesBelow(path: string, leaveOut: (path: string) => boolean): string[] {
  if (leaveOut(path) || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name), leaveOut));
}

/** Whether a stamp file holds a fingerprint. */
export function hasStamp(file: string, print: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') === print;
}

/** Notes the fingerprint of what something was made from. */
export function writeStamp(file: string, print: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, print);
}
