/**
 * Prepares pasted HTML for the editor, which keeps what a remark can hold and drops the rest. Cells of a table would run
 * together there ("11" and "21" to "1121"), so each row becomes a line with its cells set apart.
 */
export function cleanPastedHtml(html: string): string {
  const clean = cleanPastedText(html);
  if (!/<t[dh]\b/i.test(clean)) return clean;
  const parsed = new DOMParser().parseFromString(clean, 'text/html');
  for (const row of parsed.querySelectorAll('tr')) {
    const line = parsed.createElement('p');
    for (const [index, cell] of [...row.cells].entries()) {
      if (index > 0) line.append(' | ');
      line.append(...flattened(cell));
    }
    row.replaceWith(line);
  }
  return parsed.body.innerHTML;
}

/** The inline content of a cell; its paragraphs are set apart by a space. */
function flattened(cell: Element): Node[] {
  const blocks = cell.querySelectorAll('p, div, li');
  if (blocks.length === 0) return [...cell.childNodes];
  return [...blocks].flatMap((block, index) => [
    ...(index > 0 ? [cell.ownerDocument.createTextNode(' ')] : []),
    ...block.childNodes,
  ]);
}

/** Text without what the database can't hold: NUL, and halves of surrogate pairs. */
export function cleanPastedText(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '');
}
