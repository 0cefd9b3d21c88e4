import { COMMON_WORDS } from './common-words';

const common = new Set(COMMON_WORDS.split(/\s+/));

/** Words that look like a regular form of a common word and are also names. */
const ALSO_NAMES = new Set(
  `banks bridges burns chambers flowers summers stones parks harding downing bowling darling reading wilding waring graves
  grimes hooks humes plains pounds stocks towns walls yards states nations kings lords commons times jobs gates denys carly
  kingsly james wells fields charity happy chase cash chance price law base bar case pace win bent ban town son news
  morales close cage cruise irons bean driver fry beard bright dark glass hero orange union front liberal conservative reform
  unity freedom liberty justice truth nation fortune time press watch`.split(/\s+/),
);

const ENDINGS: readonly [ending: string, instead: string][] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['ily', 'y'],
  ['iness', 'y'],
  ['ing', ''],
  ['ing', 'e'],
  ['ed', ''],
  ['ed', 'e'],
  ['es', ''],
  ['s', ''],
  ['ly', ''],
  ['ness', ''],
];

/** Whether a folded English word is an ordinary one, so that its capital at the beginning of a sentence says nothing. */
export function isCommonWord(folded: string): boolean {
  if (ALSO_NAMES.has(folded)) return false;
  if (common.has(folded)) return true;
  return ENDINGS.some(([ending, instead]) => {
    if (!folded.endsWith(ending) || folded.length - ending.length < 3) return false;
    const stem = folded.slice(0, -ending.length) + instead;
    if (common.has(stem)) return true;
    return /(?:ing|ed)$/.test(ending) && /(.)\1$/.test(stem) && common.has(stem.slice(0, -1));
  });
}
