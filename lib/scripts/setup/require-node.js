/**
 * Refuses a Node that is too old, in words. This file and those that call it keep to syntax that old versions read, since
 * a file that can't be parsed says nothing useful.
 */

/** The oldest version that works, as in "engines" of package.json. */
const OLDEST_MAJOR = 20;
const OLDEST_MINOR = 19;

/**
 * What is wrong with a version of Node, and the remedy; undefined when it will do.
 * @param {string} version such as "20.19.0"
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  if (major > OLDEST_MAJOR || (major === OLDEST_MAJOR && minor >= OLDEST_MINOR)) return undefined;
  return (
    'Variorum needs Node ' +
    OLDEST_MAJOR +
    '.' +
    OLDEST_MINOR +
    ' or newer, and this is ' +
    version +
    '. ' +
    'Install a current Node from https://nodejs.org and run the command again.'
  );
}

/** Ends this process when its Node is too old. */
export function requireNode() {
  const problem = nodeProblem(process.versions.node);
  if (!problem) return;
  console.error(problem);
  process.exit(1);
}
