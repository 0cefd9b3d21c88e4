import type { Change } from '../reanchored';
import { isCommonWord } from './is-common-word';
import { isOneSlipAway, mayBeSameWord } from './same-word';
import type { Word } from './word';
import { words } from './words';

/** Words that begin with a negating prefix without being the opposite of their rest. */
const NO_OPPOSITES = new Set(
  'form inform press impress port import side inside deed indeed crease increase vest invest tent intent tend intend volve involve fluence influence stead instead habit inhabit cident incident come income cover discover play display miss dismiss pute dispute trict district cuss discuss til until der under ion union cover recover plore implore part impart prove improve cline decline bate debate fine define liver deliver mand demand tail detail vice device part depart pose impose tall install struct instruct volt script describe'.split(
    ' ',
  ),
);

/** Ordinary words that were replaced by their opposite: "armed" by "unarmed", "killed" by "wounded". */
export function oppositeWords(
  before: string,
  gone: readonly Word[],
  after: string,
  come: readonly Word[],
  isAzerbaijani: boolean,
): Change[] {
  const changes: Change[] = [];
  if (gone.length * come.length > 10_000) return changes;
  for (const old of gone)
    for (const now of come)
      if (old.kind === null && now.kind === null && areOpposites(old.folded, now.folded, isAzerbaijani))
        changes.push({
          kind: 'negation',
          before: before.slice(old.start, old.end),
          after: after.slice(now.start, now.end),
        });
  return changes;
}

/** Whether a word that counts as the same, such as another form of a verb of saying, has got or lost a negation within. */
export function gotNegated(old: Word, now: Word, isAzerbaijani: boolean): boolean {
  return negates(old.folded, now.folded, isAzerbaijani) || negates(now.folded, old.folded, isAzerbaijani);
}

function areOpposites(a: string, b: string, isAzerbaijani: boolean): boolean {
  return words.areOpposites(a, b) || negates(a, b, isAzerbaijani) || negates(b, a, isAzerbaijani);
}

/** Letters of Azerbaijani that English has not. */
const AZERBAIJANI = /[əığöüşç]/;

/** Whether one word is the other with a negation in it. */
function negates(long: string, short: string, isAzerbaijani: boolean): boolean {
  if (words.negatingSuffixes.some((suffix) => isWithout(long, suffix, short))) return true;
  if (words.negatingPrefixes.some((prefix) => isNot(long, prefix, short))) return true;
  if (long.length < short.length) return false;
  // A short passage without small English words may be English all the same.
  const mayBeAzerbaijani =
    AZERBAIJANI.test(long + short) || (isAzerbaijani && !isCommonWord(long) && !isCommonWord(short));
  return short.length >= 4 && mayBeAzerbaijani && isAzerbaijaniNegation(long, short);
}

/** Whether a word begins with "not" and goes on as the other does: "unarmed", "armed"; "անպաշտպան", "պաշտպանված". */
function isNot(word: string, prefix: string, other: string): boolean {
  const rest = word.slice(prefix.length);
  if (!word.startsWith(prefix) || NO_OPPOSITES.has(other)) return false;
  if (rest === other) return rest.length >= (LATIN.test(rest) ? 4 : 3);
  if (rest.length < 4 || isOneSlipAway(word, other)) return false;
  return mayBeSameWord(rest, other) || (!LATIN.test(rest) && other.startsWith(rest));
}

/** Latin letters: where a prefix is of only two of them, what follows has to be longer to be no accident. */
const LATIN = /^[\p{sc=Latin}']+$/u;

/** Whether a word ends in "without" and the other goes on from the same stem: "harmless", "harmful"; "günahsız", "günahkar". */
function isWithout(word: string, suffix: string, other: string): boolean {
  const stem = word.slice(0, -suffix.length);
  // Other forms of the same: "günahsız", "günahsızdır".
  if (!word.endsWith(suffix) || other.startsWith(stem + suffix.slice(0, 3))) return false;
  return (stem.length >= 4 && other.startsWith(stem)) || mayBeSameWord(stem, other.replace(/l[ıiuü]$/, ''));
}

/**
 * Azerbaijani verbs are negated within, and the vowels behind follow: "təsdiqlədi", "təsdiqləmədi"; "gəlir", "gəlmir";
 * "öldürülüb", "öldürülməyib". What joins two vowels gives way: "təsdiqləyir", "təsdiqləmir". The aorist has a sign of its
 * own: "istəyər", "istəməz".
 */
function isAzerbaijaniNegation(long: string, short: string): boolean {
  const [whole, part] = [withPlainVowels(long), withPlainVowels(short)];
  let start = 0;
  while (start < part.length && whole[start] === part[start]) start++;
  for (let from = Math.max(2, start - 2); from <= start; from++) {
    const rest = part.slice(from);
    const other = whole.slice(from);
    const infix = other.slice(0, other.length - rest.length);
    if (/^m(?:[ai]y?)?$/.test(infix) && other.endsWith(rest)) return true;
    if (rest.startsWith('y') && other === `m${rest.slice(1)}`) return true;
    const aorist = /^y?[ai]r(?<ending>.*)$/.exec(rest);
    if (aorist && other === `maz${aorist.groups?.ending}`) return true;
  }
  return false;
}

const withPlainVowels = (word: string): string => word.replaceAll('ə', 'a').replace(/[ıuü]/g, 'i');
