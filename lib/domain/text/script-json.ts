import { oneByteJson } from './one-byte';

/** JSON in which no `<` stands, so that it may be put into a script element. */
export const scriptJson = (value: unknown): string =>
  oneByteJson(JSON.stringify(value).replaceAll('<', '\\u003c'));
