/** Largest text of one document, in bytes of its UTF-8 form. */
export const MAX_TEXT_BYTES = 5 * 1024 * 1024;

/** Most blocks of one body: text blocks (one line of the canonical text each) and horizontal rules. */
export const MAX_BLOCKS = 20_000;

/** Most inline nodes (text runs and hard breaks) of one body: what a browser can still lay out. */
export const MAX_INLINES = 200_000;

/** Deepest nesting of nodes below `doc`: a list is two levels (list, item), a table four. */
export const MAX_DEPTH = 32;

/** Containers (lists, quotations, a footnote) that importers nest; deeper ones are flattened, text kept. */
export const MAX_CONTAINERS = 12;

/** Longest title, in UTF-16 code units. */
export const MAX_TITLE_LENGTH = 300;

/** Longest link address, in UTF-16 code units. */
export const MAX_HREF_LENGTH = 4096;

/** Longest label of a footnote, in UTF-16 code units (CommonMark's limit of a link label). */
export const MAX_FOOTNOTE_LABEL_LENGTH = 999;

/** Largest start of an ordered list (nine digits, as CommonMark has it). */
export const MAX_LIST_START = 999_999_999;
