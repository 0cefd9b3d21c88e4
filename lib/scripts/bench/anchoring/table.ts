/** A part of a whole in per cent; "-" of nothing. */
export function share(count: number, of: number): string {
  return of === 0 ? '-' : `${((100 * count) / of).toFixed(2)} %`;
}

/** Prints rows with their columns in line, the first to the left, the others to the right. */
export function printTable(rows: readonly string[][]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, i) =>
      i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
    );
    console.log(`  ${cells.join('  ')}`);
  }
}
