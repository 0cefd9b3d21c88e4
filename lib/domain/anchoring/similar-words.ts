/** Words longer than this are the same or not. */
const LONGEST = 40;

/** How much two words are the same: 1 less their edit distance (Levenshtein) by the length of the longer. */
export function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  const least = Math.min(a.length, b.length);
  if (least * 2 < longest || longest > LONGEST) return 0;
  return 1 - editDistance(a, b) / longest;
}

/** One row of the table, of words that are not longer. */
const row = new Uint8Array(LONGEST + 1);

function editDistance(a: string, b: string): number {
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    let diagonal = i - 1;
    let left = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const up = row[j] as number;
      const changed = diagonal + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      left = Math.min(changed, up + 1, left + 1);
      row[j] = left;
      diagonal = up;
    }
  }
  return row[b.length] as number;
}
