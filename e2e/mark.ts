import { randomUUID } from 'node:crypto';

/** Tells what one test made from what another did. */
export const mark = (): string => `Q${randomUUID().replaceAll('-', '').slice(0, 10)}`;
