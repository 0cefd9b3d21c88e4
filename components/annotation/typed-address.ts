import { safeHref } from '@/lib/domain/document/safe-href';

/** Begins like "example.org/page" or "example.org:8080": a host with a dot, no scheme. */
const BARE_HOST = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]|$)/u;

/** The address that somebody means who types one, with https:// added where people leave it out; null: none we let through. */
export function typedAddress(typed: string): string | null {
  const text = typed.trim();
  return safeHref(text) ?? (BARE_HOST.test(text) ? safeHref(`https://${text}`) : null);
}
