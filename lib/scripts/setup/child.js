import { spawn } from 'node:child_process';
import { atShutdown } from './shutdown.js';

/**
 * @typedef {object} Finished
 * @property {number} code exit code; 1 where a signal ended it
 * @property {string} output what it wrote, both streams as they came
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

atShutdown(async () => {
  await Promise.all([...running].map((child) => endProcess(child, 3_000)));
});

/**
 * Runs a Node program to its end.
 * @param {string[]} args script and arguments
 * @param {{ env?: Record<string, string | undefined>, show?: boolean }} [options] `show` passes output on as it comes
 * @returns {Promise<Finished>}
 */
export function runNode(args, options = {}) {
  return runProgram(process.execPath, args, options);
}

/**
 * Runs a program to its end; it is ended with us.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean }} [options]
 * @returns {Promise<Finished>}
 */
export function runProgram(program, args, { env = {}, show = false } = {}) {
  return new Promise((settle, fail) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      // A session of its own: Ctrl-C reaches us alone, and we end it with all that it started.
      detached: process.platform !== 'win32',
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }
    child.once('error', (error) => {
      running.delete(child);
      fail(error);
    });
    child.once('close', (code) => {
      running.delete(child);
      settle({ code: code ?? 1, output });
    });
  });
}

/**
 * Asks a child and everything it started to end, and makes them after a while.
 * @param {import('node:child_process').ChildProcess} child started with `detached`
 * @param {number} patience in milliseconds
 * @returns {Promise<void>}
 */
export async function endProcess(child, patience) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((settle) => child.once('exit', settle));
  signalGroup(child.pid, 'SIGTERM');
  const impatient = setTimeout(() => signalGroup(child.pid ?? 0, 'SIGKILL'), patience);
  await ended;
  clearTimeout(impatient);
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It has ended in the meantime.
  }
}
