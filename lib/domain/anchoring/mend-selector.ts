import type { PassageSelector } from './describe';
import type { TextIndex } from './text-index';

/** Soft hyphens, zero-width spaces and word joiners. */
const INVISIBLE = ['\u00ad', '\u200b', '\u2060', '\ufeff'];
const HYPHENATED = /(?<![\p{L}\p{M}])(?<head>\p{L}[\p{L}\p{M}]*)[-\u2010]\s+(?<tail>\p{L}[\p{L}\p{M}]*)/gu;
const LAST_WORD = /[\p{L}\p{M}]*\p{Ll}\p{M}*$/u;
const FIRST_WORD = /^\p{Lu}[\p{L}\p{M}]*/u;
/** Longer words (UTF-16) are cut. */
const REACH = 64;

/**
 * A quotation as it would read in a text if it was taken from a page or a file that showed it otherwise: without signs that
 * nobody sees and the text has nowhere, words that were hyphenated at the end of a line in one piece, and apart from its
 * context where breaks between blocks were not kept. What the text itself has is left as it is.
 */
export function mendSelector(index: TextIndex, selector: PassageSelector): PassageSelector {
  const strangers = INVISIBLE.filter((sign) => !index.text.includes(sign));
  const mend = (quoted: string) => {
    const seen = strangers.reduce((rest, sign) => rest.replaceAll(sign, ''), quoted);
    return seen.replace(HYPHENATED, (whole, head: string, tail: string) =>
      index.ids.has(head + tail) ? head + tail : whole,
    );
  };
  const [prefix, exact, suffix] = [mend(selector.prefix), mend(selector.exact), mend(selector.suffix)];
  return {
    ...selector,
    prefix: runsTogether(index, prefix, exact) ? `${prefix}\n` : prefix,
    exact,
    suffix: runsTogether(index, exact, suffix) ? `\n${suffix}` : suffix,
  };
}

/** Whether a capital follows upon a small letter where one string ends and the next begins, in no word of the text. */
function runsTogether({ ids }: TextIndex, before: string, after: string): boolean {
  const last = LAST_WORD.exec(before.slice(-REACH))?.[0];
  const first = FIRST_WORD.exec(after.slice(0, REACH))?.[0];
  return last !== undefined && first !== undefined && !ids.has(last + first);
}
