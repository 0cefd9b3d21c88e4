/** Which page of a list an address asks for, from 1; what makes no sense, or could only be a mistake, is the first. */
export function readPage(asked: string | string[] | undefined): number {
  const page = typeof asked === 'string' ? Number(asked) : 1;
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}
