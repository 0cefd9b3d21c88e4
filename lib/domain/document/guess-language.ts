/** A BCP 47 tag and the direction its script is written in. */
export type LanguageGuess = { language: string | null; direction: 'ltr' | 'rtl' };

const SAMPLE = 20_000;

const SCRIPTS = {
  latin: /\p{Script=Latin}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  armenian: /\p{Script=Armenian}/gu,
  georgian: /\p{Script=Georgian}/gu,
  greek: /\p{Script=Greek}/gu,
  hebrew: /\p{Script=Hebrew}/gu,
  arabic: /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  han: /\p{Script=Han}/gu,
  hangul: /\p{Script=Hangul}/gu,
} as const;
type ScriptName = keyof typeof SCRIPTS;

/** Frequent short words, chosen to be rare in the other languages of the same script. */
const STOP_WORDS: Readonly<Record<'latin' | 'cyrillic' | 'arabic', Readonly<Record<string, string>>>> = {
  latin: {
    en: 'the of and that was were with from by this which for had are not their',
    az: 've bir ilə bu üçün olan da edilmişdir ki və sonra onun kimi tərəfindən görə isə olaraq',
    tr: 've bir bu için ile olan olarak da çok sonra gibi daha tarafından değil ise kadar',
    fr: 'le les des et dans une est que qui pour par sur au avec du pas',
    de: 'der die und das den von zu mit dem ist nicht auf eine wurde im als',
    es: 'el los las y que una por con del para se como fue en su más',
    it: 'il gli che di della per una con sono del dei nel alla non più è',
    pt: 'o os as e que uma por com do da para não em dos foi ao',
    nl: 'de het een van en dat niet op te zijn voor met werd aan door bij',
    pl: 'w i na z się nie do że przez jest po oraz od był które ich',
  },
  cyrillic: {
    ru: 'и в не на что с по из был было как это его были от для который',
    uk: 'і в не на що з та у до за був було як це його від який',
    bg: 'и в на да се от че за не са е по като беше които със към',
    sr: 'и је у да на се су од за као није са који био а из',
  },
  arabic: {
    ar: 'في من على أن إلى عن التي الذي هذا كان مع ما لا هذه',
    fa: 'در و از به که این را با است برای آن های شد می',
  },
};

const BY_SCRIPT: Partial<Record<ScriptName, string>> = {
  armenian: 'hy',
  georgian: 'ka',
  greek: 'el',
  hebrew: 'he',
  kana: 'ja',
  han: 'zh',
  hangul: 'ko',
};

/**
 * Guesses the language from the prevailing script and, where several languages share it, from frequent words; null
 * where that says nothing. A proposal for a person to confirm, made from the first 20,000 characters.
 */
export function guessLanguage(text: string): LanguageGuess {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const script = prevailingScript(sample);
  const direction = script === 'hebrew' || script === 'arabic' ? 'rtl' : 'ltr';
  if (script === 'latin' || script === 'cyrillic' || script === 'arabic') {
    return { language: byStopWords(sample, STOP_WORDS[script]), direction };
  }
  return { language: script === null ? null : (BY_SCRIPT[script] ?? null), direction };
}

function prevailingScript(sample: string): ScriptName | null {
  let best: ScriptName | null = null;
  let most = 0;
  for (const name of Object.keys(SCRIPTS) as ScriptName[]) {
    const count = sample.match(SCRIPTS[name])?.length ?? 0;
    if (count > most) [best, most] = [name, count];
  }
  // Japanese is written with more Han characters than kana, and Chinese with no kana at all.
  return best === 'han' && /\p{Script=Hiragana}/u.test(sample) ? 'kana' : best;
}

/** The language whose words occur most, if they are at least three and more than one in fifty words. */
function byStopWords(sample: string, table: Readonly<Record<string, string>>): string | null {
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  let best: string | null = null;
  let most = 2;
  for (const [language, list] of Object.entries(table)) {
    const known = new Set(list.split(' '));
    const hits = words.filter((word) => known.has(word)).length;
    if (hits > most) [best, most] = [language, hits];
  }
  return most * 50 > words.length ? best : null;
}
