/**
 * Run after a change of dependencies: node lib/scripts/complete-lock-file.js
 * npm leaves an optional package out of the lock file when the registry at hand does not have it (a mirror often lacks
 * builds for other systems), and `npm ci` then refuses the file everywhere. This adds what is named but not locked: such
 * builds are pinned to an exact version by the package that names them, and their names tell the system they are for.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32'];

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} Locked
 */

/**
 * The optional packages that a lock file names and does not lock, as entries for it.
 * @param {Record<string, Locked>} packages
 * @returns {Record<string, Locked>}
 */
export function unlockedPackages(packages) {
  /** @type {Record<string, Locked>} */
  const missing = {};
  for (const [path, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (!isLocked(packages, path, name)) {
        missing[`node_modules/${name}`] = {
          version,
          ...(parent.dev ? { dev: true } : {}),
          optional: true,
          ...system(name),
        };
      }
    }
  }
  return missing;
}

/**
 * Whether a package named by another is found as Node looks for it: beside it, or in a folder further up.
 * @param {Record<string, Locked>} packages
 * @param {string} from
 * @param {string} name
 */
function isLocked(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

/**
 * The system that a name such as "@next/swc-linux-x64-musl" ends with.
 * @param {string} name
 * @returns {Locked}
 */
function system(name) {
  const words = name.split(/[-/]/).map((word) => (word === 'armv7' ? 'arm' : word));
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const libc = words.flatMap((word) =>
    word.startsWith('musl') ? ['musl'] : word.startsWith('gnu') ? ['glibc'] : [],
  );
  if (cpu.length === 0) throw new Error(`The name of ${name} does not tell which system it is for.`);
  return { ...(os.length > 0 ? { os } : {}), cpu, ...(libc.length > 0 && os[0] === 'linux' ? { libc } : {}) };
}

if (process.argv[1]?.endsWith('complete-lock-file.js')) {
  const lock = JSON.parse(readFileSync(FILE, 'utf8'));
  const missing = unlockedPackages(lock.packages);
  lock.packages = Object.fromEntries(
    Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${Object.keys(missing).length} packages added.`);
}
