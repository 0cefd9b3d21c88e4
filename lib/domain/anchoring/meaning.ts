import type { Change } from './reanchored';

/** What of meaning differs between two wordings of a passage. */
export function changedMeaning(before: string, after: string): Change[] {
  const digits = (text: string) => text.match(/\p{N}+/gu)?.join(' ') ?? '';
  return digits(before) === digits(after)
    ? []
    : [{ kind: 'number', before: digits(before), after: digits(after) }];
}
