import { graphemeFloor } from './graphemes';

/** A text of at most `most` UTF-16 units as it is; of a longer one the beginning, in whole characters, and "…". */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, graphemeFloor(text, most - 1)).trimEnd()}…`;
}
