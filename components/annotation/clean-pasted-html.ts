const BLOCKS =
  'address, article, aside, blockquote, dd, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, table, ul';

/**
 * Prepares pasted HTML for the editor, which keeps what a remark can hold and drops the rest. Three things it would get wrong on the
 * way, each of which changes what the words say or loses their form:
 * - cells of a table run together ("11" and "21" to "1121"): each row becomes a line with its cells set apart, unless the editor
 *   has tables;
 * - the space between two words is dropped where they stand beside a block: such words become a paragraph;
 * - lists of a word processor are paragraphs with a typed bullet: they become lists.
 * An editor that keeps tables is that of a text, where a cell stands for one place and holds paragraphs, and an empty
 * paragraph stands for a gap in the source: merged cells are taken apart, lists and tables in cells become lines, and empty
 * lines, which only make room elsewhere, are left out.
 */
export function cleanPastedHtml(html: string, { keepTables = false } = {}): string {
  const parsed = new DOMParser().parseFromString(withoutHandlers(cleanPastedText(html)), 'text/html');
  for (const unseen of parsed.querySelectorAll('script, style, template')) unseen.remove();
  for (const item of parsed.querySelectorAll('p[style*="mso-list"]')) listItem(item);
  if (keepTables) simplifyTables(parsed.body);
  else for (const row of parsed.querySelectorAll('tr')) row.replaceWith(line(row));
  // No list begins below zero, or with more than nine digits.
  for (const list of parsed.querySelectorAll('ol'))
    if (!/^\d{1,9}$/.test(list.getAttribute('start') ?? '')) list.removeAttribute('start');
  for (const container of [parsed.body, ...parsed.body.querySelectorAll('*')]) {
    if (container.querySelector(`:scope > :is(${BLOCKS})`)) wrapLooseWords(container);
  }
  // What was copied here keeps its gaps.
  if (keepTables && !parsed.querySelector('[data-pm-slice]')) dropEmptyLines(parsed.body);
  return parsed.body.innerHTML;
}

/** Text without what the database can't hold: NUL, and halves of surrogate pairs. */
export function cleanPastedText(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '');
}

/** Tags without event handlers. They would never run, but the browser reports each as a breach of our policy. */
const withoutHandlers = (html: string) =>
  html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\son\w+\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/gi, ''));

function line(row: HTMLTableRowElement): Element {
  const result = row.ownerDocument.createElement('p');
  for (const [index, cell] of [...row.cells].entries()) {
    if (index > 0) result.append(' | ');
    for (const block of cell.querySelectorAll(BLOCKS)) block.replaceWith(' ', ...block.childNodes, ' ');
    result.append(...cell.childNodes);
  }
  return result;
}

/** Makes of tables what a text can hold of them; what can't stand in a cell would tear its table in two. */
function simplifyTables(body: HTMLElement): void {
  for (const inner of [...body.querySelectorAll<HTMLTableElement>('table table')].reverse())
    inner.replaceWith(...[...inner.rows].map(line));
  for (const block of body.querySelectorAll(`:is(td, th) :is(${BLOCKS}):not(p)`)) {
    const lines = body.ownerDocument.createElement('div');
    lines.append(...block.childNodes);
    block.replaceWith(lines);
  }
  for (const table of body.querySelectorAll('table')) {
    if (table.caption) table.before(...table.caption.childNodes);
    table.deleteCaption();
    takeApart(table);
  }
}

/** Puts an empty cell into each place that a merged cell covers but its first, so that no cell gets into another column. */
function takeApart(table: HTMLTableElement): void {
  const rows = [...table.rows];
  /** By row and column the tag of the cell that covers a place. */
  const covered = rows.map((): (string | undefined)[] => []);
  for (const [at, row] of rows.entries()) {
    const places = covered[at] ?? [];
    const cells = [...row.cells];
    row.replaceChildren();
    for (let column = 0; cells.length > 0 || column < places.length; column++) {
      const cell = places[column] ? undefined : cells.shift();
      row.append(cell ?? table.ownerDocument.createElement(places[column] ?? 'td'));
      if (!cell) continue;
      // A span of no rows means all that are left.
      for (const below of covered.slice(at, at + (cell.rowSpan || rows.length)))
        for (let n = column; n < column + cell.colSpan; n++) below[n] = cell.tagName;
    }
    if (row.cells.length === 0) row.remove();
  }
  if (table.rows.length === 0) table.remove();
}

/** Takes out paragraphs without words and line ends between blocks. A cell or list item keeps its only paragraph. */
function dropEmptyLines(body: HTMLElement): void {
  const isOnly = ({ parentElement: parent }: Element) => parent !== body && parent?.children.length === 1;
  for (const line of body.querySelectorAll(':is(p, div):not(:has(hr, table))'))
    if (!line.textContent?.trim() && !isOnly(line)) line.remove();
  for (const end of body.querySelectorAll(`:is(${BLOCKS}, :has(${BLOCKS})) + br`)) end.remove();
}

/** Makes a list item of a word processor's paragraph, in the list of its depth that ends before it or in a new one. */
function listItem(paragraph: Element): void {
  const bullet = paragraph.querySelector('[style*="mso-list"]');
  const tag = /^\s*[\dA-Za-z]+[.)]/.test(bullet?.textContent ?? '') ? 'OL' : 'UL';
  const depth = Number(/\blevel(\d)/.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 1);
  bullet?.remove();
  const item = paragraph.ownerDocument.createElement('li');
  item.append(...paragraph.childNodes);
  // Into the last item of the list before it, as long as it is to stand deeper.
  for (let level = 1; level < depth; level++) lastItemBefore(paragraph)?.append(paragraph);
  const before = paragraph.previousElementSibling;
  const list = before?.tagName === tag ? before : paragraph.ownerDocument.createElement(tag);
  if (list === before) paragraph.remove();
  else paragraph.replaceWith(list);
  list.append(item);
}

const lastItemBefore = (paragraph: Element): Element | null | undefined =>
  paragraph.previousElementSibling?.matches('ul, ol')
    ? paragraph.previousElementSibling.lastElementChild
    : null;

function wrapLooseWords(container: Element): void {
  let paragraph: Element | null = null;
  for (const node of [...container.childNodes]) {
    if (node instanceof Comment) node.remove();
    else if (node instanceof Element && node.matches(BLOCKS)) paragraph = null;
    else if (paragraph) paragraph.append(node);
    else if (node.textContent?.trim()) {
      paragraph = container.ownerDocument.createElement('p');
      node.replaceWith(paragraph);
      paragraph.append(node);
    }
  }
}
