/** One line a step of the set-up: what it is, what came of it, how long it took. */

const NAME_WIDTH = 12;

/**
 * Does a step and prints its line. A step that will take long says so at its beginning, through the function it is given.
 * @template T
 * @param {string} name
 * @param {(begin: (doing: string) => void) => Promise<[outcome: string, value: T]>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const begun = performance.now();
  const [outcome, value] = await work((doing) => line(name, `${doing} …`));
  const seconds = (performance.now() - begun) / 1000;
  line(name, `${outcome} (${seconds < 10 ? seconds.toFixed(1) : seconds.toFixed(0)} s)`);
  return value;
}

/**
 * @param {string} name
 * @param {string} text
 */
function line(name, text) {
  console.log(`  ${name.padEnd(NAME_WIDTH)}${text}`);
}
