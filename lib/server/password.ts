import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's argon2id parameters: 19 MiB, two passes, one lane. The package's default algorithm is argon2id. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atMost = 4;

/** How many may wait for their turn; with more, whoever comes is asked to try again. */
const mostWaiting = 50;

let running = 0;
const waiting: (() => void)[] = [];

/** Lets at most four hashes run at once, so that a burst of sign-ins cannot take all memory and every thread. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atMost) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Whether so many hashes wait already that a further one should be refused. */
export function isHashingBusy(): boolean {
  return waiting.length >= mostWaiting;
}

/** The PHC string to store for a password. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, parameters));
}

/** Whether the password is the one stored. Without a stored hash it spends the same time and says no. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (stored === null) {
    await hashPassword(password);
    return false;
  }
  return inTurn(() => verify(stored, password));
}
