import 'server-only';

/**
 * Something about this machine or folder that only a person can put right: ends a set-up wherever it arises.
 * The message is one sentence for that person, followed by the remedy. Scripts print it without a stack.
 */
export class SetupProblem extends Error {
  override readonly name = 'SetupProblem';
}
