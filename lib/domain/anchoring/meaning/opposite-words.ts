import type { Change } from '../reanchored';
import { isCommonWord } from './is-common-word';
import type { Word } from './read-words';
import { isOneSlipAway, mayBeSameWord } from './same-word';
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
  if (long.length <= short.length || short.length < 3) return false;
  const byPrefix = words.negatingPrefixes.some(
    (prefix) =>
      long.startsWith(prefix) &&
      long.length - prefix.length >= 4 &&
      (long.slice(prefix.length) === short ||
        (mayBeSameWord(long.slice(prefix.length), short) && !isOneSlipAway(long, short))) &&
      !NO_OPPOSITES.has(short),
  );
  if (byPrefix) return true;
  const bySuffix = words.negatingSuffixes.some(
    (suffix) =>
      long.endsWith(suffix) &&
      mayBeSameWord(long.slice(0, -suffix.length), short.replace(/(?:ful|l[ıiuü])$/, '')),
  );
  if (bySuffix) return true;
  // A short passage without small English words may be English all the same.
  const mayBeAzerbaijani =
    AZERBAIJANI.test(long + short) || (isAzerbaijani && !isCommonWord(long) && !isCommonWord(short));
  return short.length >= 4 && mayBeAzerbaijani && isAzerbaijaniNegation(long, short);
}

/**
 * Azerbaijani verbs are negated within, and the vowels behind follow: "təsdiqlədi", "təsdiqləmədi"; "gəlir", "gəlmir";
 * "öldürülüb", "öldürülməyib".
 */
function isAzerbaijaniNegation(long: string, short: string): boolean {
  const [whole, part] = [withPlainVowels(long), withPlainVowels(short)];
  let start = 0;
  while (start < part.length && whole[start] === part[start]) start++;
  for (let from = Math.max(2, start - 2); from <= start; from++) {
    const rest = part.slice(from);
    const infix = whole.slice(from, whole.length - rest.length);
    if (/^m(?:[ai]y?)?$/.test(infix) && whole.endsWith(rest)) return true;
  }
  return false;
}

const withPlainVowels = (word: string): string => word.replaceAll('ə', 'a').replace(/[ıuü]/g, 'i');
