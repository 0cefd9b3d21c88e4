import { MAX_HREF_LENGTH } from './limits';
import { trimBlanks } from './trim-blanks';

/** Characters that an address must not hold raw although no scheme forbids showing them; they are encoded. */
const ENCODED: Readonly<Record<string, string>> = {
  ' ': '%20',
  '"': '%22',
  '<': '%3C',
  '>': '%3E',
  '`': '%60',
};

/**
 * What browsers drop or show deceptively: controls (a tab inside "java\tscript:" is ignored by the URL parser),
 * white space other than a plain space, invisible format characters (bidi controls, zero-width), lone surrogates,
 * and the backslash, which the URL parser reads as "/".
 */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\]|(?! )\p{Zs}/u;

/**
 * The address as it may be stored and put into `href`, or null if it may not: only absolute http and https
 * addresses with a host and without user information ("https://bank.example@evil.example"), and mailto
 * addresses without line breaks. Nothing is decoded, so an entity or an escape cannot spell a scheme.
 * The scheme is lower-cased; spaces, quotation marks and angle brackets are percent-encoded. Idempotent.
 */
export function safeHref(raw: string): string | null {
  if (raw.length > MAX_HREF_LENGTH) return null;
  const trimmed = trimBlanks(raw);
  if (FORBIDDEN.test(trimmed)) return null;
  // Without the u flag: with it, "ſ" (long s) would match "s".
  const match = /^(https?|mailto):(.+)$/i.exec(trimmed);
  if (!match) return null;
  const scheme = (match[1] ?? '').toLowerCase();
  const rest = (match[2] ?? '').replace(/[ "<>`]/g, (char) => ENCODED[char] ?? '');
  const acceptable = scheme === 'mailto' ? isMailbox(rest) : hasPlainHost(rest);
  if (!acceptable) return null;
  const href = `${scheme}:${rest}`;
  return href.length > MAX_HREF_LENGTH ? null : href;
}

function hasPlainHost(rest: string): boolean {
  const authority = /^\/\/([^/?#]+)/.exec(rest)?.[1];
  return authority !== undefined && !/[@%]/.test(authority) && /[\p{L}\p{N}\]]/u.test(authority);
}

function isMailbox(rest: string): boolean {
  return /^[^/?#@]+@[^/?#@]+(\?[^#]*)?$/.test(rest) && !/%0[ad]/i.test(rest);
}
