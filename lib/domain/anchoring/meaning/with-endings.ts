/** Every stem with every ending; a list that begins with a blank has the empty ending too. */
export function withEndings(stems: string, endings: string): string {
  return stems
    .split(' ')
    .flatMap((stem) => endings.split(' ').map((ending) => stem + ending))
    .join(' ');
}
