export type ImportFormat = 'text' | 'markdown' | 'wiki';

/**
 * The format of a text by its file name, and failing that by what stands in it: a `= Title =` or `== Section ==`
 * line, or an infobox, makes it wiki; a heading, fence, table, footnote or two links make it Markdown; all else is
 * plain text. Reads the first 100,000 characters.
 */
export function detectFormat(text: string, fileName: string | undefined): ImportFormat {
  const name = (fileName ?? '').toLowerCase();
  if (/\.(md|markdown|mdown|mkd|mkdn)(\.txt)?$/.test(name)) return 'markdown';
  if (/\.(wiki|mediawiki|wikitext)(\.txt)?$/.test(name)) return 'wiki';
  const sample = text.slice(0, 100_000);
  if (/^={1,6}[ \t]*[^=\s][^\n]*=[ \t]*$/m.test(sample)) return 'wiki';
  if (/^infobox:?[ \t]*\n[ \t]*[-*] [^\n:]*:/im.test(sample)) return 'wiki';
  return looksLikeMarkdown(sample) ? 'markdown' : 'text';
}

function looksLikeMarkdown(sample: string): boolean {
  const isStructured =
    /^ {0,3}#{1,6} \S/m.test(sample) ||
    /^ {0,3}(```|~~~)/m.test(sample) ||
    /^ {0,3}\|?[ \t]*:?-+:?[ \t]*\|[-|: \t]*$/m.test(sample) ||
    /^\[[^\]\n]{1,99}\]:[ \t]*\S/m.test(sample);
  if (isStructured) return true;
  const links = sample.match(/\[[^\]\n]{1,200}\]\([^)\s]{0,500}\)/g)?.length ?? 0;
  const strong = sample.match(/\*\*[^*\s][^*\n]{0,200}\*\*/g)?.length ?? 0;
  return links + strong >= 2;
}
