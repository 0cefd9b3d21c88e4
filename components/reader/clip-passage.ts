import { renderPassageContext } from '@/lib/domain/text/passage-context';

/** More than this many UTF-16 units are shortened, to about so many at the beginning and at the end. */
const MOST = 240;
const HEAD = 160;
const TAIL = 60;

/** A passage in one line: whole if it is short, else its beginning and its end. */
export function passageParts(exact: string): string[] {
  const line = exact.replace(/\s+/gu, ' ').trim();
  if (line.length <= MOST) return [line];
  const head = renderPassageContext(line, 0, 0, HEAD).after;
  const tail = renderPassageContext(line, line.length, line.length, TAIL).before;
  return [head, tail];
}

/** The same as one string. */
export const clipPassage = (exact: string): string => passageParts(exact).join(' … ');
