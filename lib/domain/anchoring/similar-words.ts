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

/** How much two short strings are the same, 0 to 1; two empty ones are. Quadratic in their length. */
export function stringSimilarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return a === b ? 1 : 1 - editDistance(a, b) / longest;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
