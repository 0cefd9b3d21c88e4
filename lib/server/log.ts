import 'server-only';
import pino from 'pino';
import { logLevel } from './env';

/**
 * JSON lines on standard output. Callers pass ids, codes, names of commands and durations; never text that somebody
 * wrote, addresses of people, or secrets. Errors are logged by type, message and stack.
 */
export const log = pino({
  level: logLevel(),
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ['password', 'token', 'secret', 'email', '*.password', '*.token', '*.secret', '*.email'],
    remove: true,
  },
});
