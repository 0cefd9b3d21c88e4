import 'server-only';
import type { LoggerInstance } from 'next-auth';
import { log } from './log';

/**
 * What next-auth reports. By itself it writes to the console whatever it has at hand, profiles with e-mail addresses among
 * it; and errors of openid-client carry the tokens they are about. Of an error only name, message and stack are kept.
 */
export const signInLog = {
  error(code, metadata) {
    const error: Partial<Error> = metadata instanceof Error ? metadata : (metadata.error ?? {});
    const { name, message, stack } = error;
    log.warn({ code, error: { name, message, stack } }, 'a sign-in failed');
  },
  warn: (code) => log.warn({ code }, 'next-auth warns'),
  debug: () => {},
} satisfies Partial<LoggerInstance>;
