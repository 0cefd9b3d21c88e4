const BLOCKS =
  'address, article, aside, blockquote, dd, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, table, ul';

/**
 * Prepares pasted HTML for the editor, which keeps what a remark can hold and drops the rest. Three things it would get wrong on the
 * way, each of which changes what the words say or loses their form:
 * - cells of a table run together ("11" and "21" to "1121"): each row becomes a line with its cells set apart, unless the editor
 *   has tables;
 * - the space between two words is dropped where they stand beside a block: such words become a paragraph;
 * - lists of a word processor are paragraphs with a typed bullet: they become lists.
 */
export function cleanPastedHtml(html: string, { keepTables = false } = {}): string {
  const parsed = new DOMParser().parseFromString(withoutHandlers(cleanPastedText(html)), 'text/html');
  for (const unseen of parsed.querySelectorAll('script, style, template')) unseen.remove();
  if (!keepTables) for (const row of parsed.querySelectorAll('tr')) row.replaceWith(line(row));
  for (const item of parsed.querySelectorAll('p[style*="mso-list"]')) listItem(item);
  for (const container of [parsed.body, ...parsed.body.querySelectorAll('*')]) {
    if (container.querySelector(`:scope > :is(${BLOCKS})`)) wrapLooseWords(container);
  }
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

/** Makes a list item of a word processor's paragraph, in the list that ends before it or in a new one. */
function listItem(paragraph: Element): void {
  const bullet = paragraph.querySelector('[style*="mso-list"]');
  const isNumbered = /^\s*[\dA-Za-z]+[.)]/.test(bullet?.textContent ?? '');
  bullet?.remove();
  const before = paragraph.previousElementSibling;
  const tag = isNumbered ? 'OL' : 'UL';
  const list = before?.tagName === tag ? before : paragraph.ownerDocument.createElement(tag);
  const item = paragraph.ownerDocument.createElement('li');
  item.append(...paragraph.childNodes);
  if (list === before) paragraph.remove();
  else paragraph.replaceWith(list);
  list.append(item);
}

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
