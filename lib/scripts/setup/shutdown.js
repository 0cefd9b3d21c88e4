/** What has to be undone before this process ends, newest first; and the signals that end it. */

/** @type {(() => unknown)[]} */
const undos = [];
/** @type {Promise<void> | undefined} */
let running;

/**
 * Registers something to undo when the process ends.
 * @param {() => unknown} undo may return a promise
 */
export function atShutdown(undo) {
  undos.push(undo);
}

/** Whether the end has begun: a child that dies then was told to. */
export function isShuttingDown() {
  return running !== undefined;
}

/**
 * Undoes everything, each once, and waits for it. One that fails keeps no other from its turn.
 * @returns {Promise<void>}
 */
export function shutDown() {
  running ??= (async () => {
    for (let undo = undos.pop(); undo; undo = undos.pop()) {
      try {
        await undo();
      } catch (error) {
        console.error(error);
      }
    }
  })();
  return running;
}

/**
 * Ends the process in order on Ctrl-C, SIGTERM and a closed terminal.
 * @param {number} exitCode of a process ended so
 */
export function shutDownOnSignals(exitCode) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (isShuttingDown()) return;
      console.log('Stopping …');
      void shutDown().then(() => process.exit(exitCode));
    });
  }
}
