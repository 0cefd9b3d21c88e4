/**
 * Something that only a person can put right: a sentence and its remedy, without a stack. The set-up throws it, whatever
 * step it is in, and `runCommand` prints it. (The database's modules have a class of the same name.)
 */
export class SetupProblem extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'SetupProblem';
  }
}

/**
 * What to print of whatever ended a command.
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'SetupProblem' ? error.message : (error.stack ?? error.message);
}
