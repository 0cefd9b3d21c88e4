import type { Change } from '../reanchored';
import { armenian } from './armenian';
import { azerbaijani } from './azerbaijani';
import { english } from './english';
import { foldWord } from './fold-word';
import type { Lexicon } from './lexicon';
import { russian } from './russian';

/** What a word or phrase is: its kind, and what it is the same as (`key`). */
export type Entry = {
  kind: Change['kind'];
  key: string;
  /** For number words: the value, and how it joins with its neighbours. */
  number?: { value: number; role: 'unit' | 'scale' | 'ordinal'; joinsTen: boolean };
  month?: true;
};

const forms = (list: string): string[] => list.split(/\s+/).filter(Boolean).map(foldWord);

/** All tables as look-ups. */
class Words {
  readonly exact = new Map<string, Entry>();
  readonly beforeFigures = new Set<string>();
  readonly shortUnits = new Map<string, Entry>();
  readonly phrases = new Map<string, { words: string[]; entry: Entry; beforeFigure: boolean }[]>();
  readonly grammar = new Set<string>();
  readonly negatingPrefixes: string[] = [];
  readonly negatingSuffixes: string[] = [];
  /** Folded form → the sides it is on, each as `set:side`. */
  private readonly opposites = new Map<string, { set: number; side: number }[]>();
  /** What forms mean that mean something else, or nothing, in other languages. */
  readonly ambiguous = new Map<string, Entry>();
  private readonly prefixes = new Map<string, Entry>();
  private readonly oppositePrefixes = new Map<string, { set: number; side: number }[]>();
  private skipped = new Set<string>();
  /** The first three letters of all listed beginnings; none is shorter. */
  private readonly heads = new Set<string>();
  private sets = 0;

  constructor(lexicons: readonly Lexicon[]) {
    for (const lexicon of lexicons) this.add(lexicon);
  }

  /** The entry of a folded word, by its whole or, failing that, by the longest listed beginning. */
  find(word: string): Entry | undefined {
    const exact = this.exact.get(word);
    if (exact || !this.heads.has(word.slice(0, 3))) return exact;
    for (let length = word.length; length >= 3; length--) {
      const entry = this.prefixes.get(word.slice(0, length));
      if (entry) return { ...entry, key: entry.key === '' ? word : entry.key };
    }
    return undefined;
  }

  /** Whether one of two folded words means the opposite of the other, as far as the tables know. */
  areOpposites(a: string, b: string): boolean {
    const sides = this.sidesOf(a);
    if (sides.length === 0) return false;
    const others = this.sidesOf(b);
    return sides.some(({ set, side }) => others.some((other) => other.set === set && other.side !== side));
  }

  private sidesOf(word: string): readonly { set: number; side: number }[] {
    const exact = this.opposites.get(word);
    if (exact || word.length < 5) return exact ?? [];
    for (let length = word.length; length >= 3; length--) {
      const found = this.oppositePrefixes.get(word.slice(0, length));
      if (found) return found;
    }
    return [];
  }

  private add(lexicon: Lexicon): void {
    this.skipped = new Set(forms(lexicon.ambiguous));
    const joinsTen = lexicon !== english;
    const number = (role: 'unit' | 'scale' | 'ordinal') => (value: number, key: string) => ({
      kind: 'number' as const,
      key,
      number: { value, role, joinsTen },
    });
    for (const [table, make, suffix] of [
      [lexicon.numbers, number('unit'), ''],
      [lexicon.scales, number('scale'), ''],
      [lexicon.ordinals, number('ordinal'), '#ord'],
    ] as const)
      for (const [value, list] of Object.entries(table))
        this.put(list, make(Number(value), `n:${value}${suffix}`));
    this.put(lexicon.looseNumbers, { kind: 'number', key: '' });
    lexicon.months.forEach((list, month) => {
      this.put(list, { kind: 'date', key: `month:${month + 1}`, month: true });
    });
    lexicon.weekdays.forEach((list, day) => {
      this.put(list, { kind: 'date', key: `weekday:${day + 1}` });
    });
    this.put(lexicon.times, { kind: 'date', key: '' });
    for (const phrase of lexicon.negations) this.putPhrase(phrase, 'negation', false);
    for (const [weight, list] of Object.entries(lexicon.attributions))
      this.put(list, { kind: 'attribution', key: `attribution:${weight}` });
    for (const [sense, list] of Object.entries(lexicon.loaded))
      this.put(list, { kind: 'wording', key: `wording:${sense}` });
    for (const phrase of lexicon.hedges) this.putPhrase(phrase, 'hedge', false);
    for (const phrase of lexicon.hedgesBeforeFigures) this.putPhrase(phrase, 'hedge', true);
    for (const [unit, list] of Object.entries(lexicon.units))
      this.put(list, { kind: 'unit', key: `unit:${unit}` });
    for (const [unit, list] of Object.entries(lexicon.shortUnits))
      for (const form of forms(list))
        if (!this.shortUnits.has(form)) this.shortUnits.set(form, { kind: 'unit', key: `unit:${unit}` });
    this.put(lexicon.peoples, { kind: 'name', key: '' });
    for (const list of lexicon.opposites) {
      this.sets++;
      list.split('/').forEach((side, index) => {
        for (const form of forms(side)) {
          const map = form.endsWith('*') ? this.oppositePrefixes : this.opposites;
          const key = form.replace('*', '');
          map.set(key, [...(map.get(key) ?? []), { set: this.sets, side: index }]);
        }
      });
    }
    for (const form of forms(lexicon.grammar)) if (!this.skipped.has(form)) this.grammar.add(form);
    this.negatingPrefixes.push(...forms(lexicon.negatingPrefixes));
    this.negatingSuffixes.push(...forms(lexicon.negatingSuffixes));
  }

  /** Keeps what a form was first listed as. */
  private put(list: string, entry: Entry): void {
    for (const form of forms(list)) {
      const known = this.skipped.has(form) ? this.ambiguous : this.exact;
      if (form.endsWith('*')) {
        const prefix = form.slice(0, -1);
        if (!this.prefixes.has(prefix)) this.prefixes.set(prefix, entry);
        this.heads.add(prefix.slice(0, 3));
      } else if (!known.has(form)) known.set(form, entry.key === '' ? { ...entry, key: form } : entry);
    }
  }

  private putPhrase(phrase: string, kind: Change['kind'], beforeFigure: boolean): void {
    const words = forms(phrase);
    const [first = ''] = words;
    if (words.length === 1) {
      if (beforeFigure) this.beforeFigures.add(first);
      else this.put(first, { kind, key: '' });
      return;
    }
    const list = this.phrases.get(first) ?? [];
    list.push({ words, entry: { kind, key: words.join(' ') }, beforeFigure });
    list.sort((a, b) => b.words.length - a.words.length);
    this.phrases.set(first, list);
  }
}

export const words = new Words([english, russian, armenian, azerbaijani]);
