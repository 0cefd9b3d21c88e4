import type { Change } from '../reanchored';
import { figureKey } from './figure-key';
import { isCommonWord } from './is-common-word';
import { type Find, isRoman, readNumber } from './number-words';
import { type Piece, scan } from './scan';
import { type Entry, words } from './words';

/** A word, a figure, a sign, or several that mean one thing; UTF-16 offsets, end exclusive. */
export type Word = {
  start: number;
  end: number;
  /** Words with the same key say the same. */
  key: string;
  /** The letters alone, for comparing spellings. */
  folded: string;
  /** What kind of meaning it carries, if it carries any that is guarded. */
  kind: Change['kind'] | null;
  /** A small word of grammar. */
  isGrammar: boolean;
  /** Whether its capital tells of a name: it stands within a sentence; or may, since it is the first of the passage. */
  capital: 'tells' | 'may tell' | 'tells nothing';
};

/** What must be known of both wordings before either is read, so that both are read alike. */
export type Tongue = { commaGroups: boolean; isAzerbaijani: boolean };

/** What language the figures and the ambiguous words of a text (both wordings, joined) are in. Linear. */
export function tongueOf(text: string): Tongue {
  const isLatin = !/[\u0400-\u058f]/.test(text) && !/[əƏ]/.test(text);
  if (isLatin && !/[ğĞıİşŞ]/.test(text))
    return { commaGroups: true, isAzerbaijani: !ENGLISH.test(text) && /^[^\u0400-\u058f]*$/.test(text) };
  return { commaGroups: isLatin, isAzerbaijani: !ENGLISH.test(text) };
}
/** Words that make a text English; none of them is Azerbaijani. */
const ENGLISH =
  /(?<!\p{L})(?:the|of|and|in|to|was|were|is|are|by|for|from|with|that|this|as|at|an|not|had|have|has|been|who|which|said|their|they|he|his|it|its|people|killed|about|after|before|between|near|some|town|or|but)(?!\p{L})/iu;

/** Reads a text as words. Linear. */
export function readWords(text: string, tongue: Tongue): Word[] {
  return new Reader(scan(text), tongue).read();
}

const CONTRACTED =
  /^(is|are|was|were|do|does|did|has|have|had|wo|would|could|should|ca|might|must|need|ai|sha)n'?t$/;
/** "did n't", "didn t". */
const BROKEN_CONTRACTION =
  /^(?:n'?t|(?:is|are|was|were|do|does|did|has|have|had|would|could|should|might|must|need|ai)n)$/;
const WHOLE: Record<string, string> = { ca: 'can', wo: 'will', sha: 'shall', ai: 'is' };
const ABBREVIATIONS = new Set(
  'mr mrs ms dr gen col lt sgt capt maj prof st sr jr rev hon gov sen rep pres no vs c inc ltd corp messrs mme etc eg ie cf ca approx ed eds vol pp fig г гг им ул стр ген полк см др проф акад'.split(
    ' ',
  ),
);
/** Small words that stand within names. */
const PARTICLES = new Set(
  'de da do di du del della des la le los las el al ul as ibn bin bint ben abu van von der den ter ten of zu af av oglu oghlu ogly oğlu qızı qizi zade zadeh фон де ван оглы кызы аль ибн'.split(
    ' ',
  ),
);
/** Written small, these months are other words. */
const CAPITAL_MONTHS = new Set(['may', 'march', 'august', 'mar', 'dec', 'sep', 'jan', 'май']);
/** Written small, these names are other words. */
const CASE_MATTERS = new Set(
  'polish turkey china march may august job chad mali jordan nice mark will bill rose grace hope'.split(' '),
);
const ORDINAL_ENDING = /^(?:st|nd|rd|th|s)$/;
const FOREIGN_ENDING =
  /^(?:й|го|му|м|я|е|х|ых|ое|ая|ой|ую|ти|ые|ый|ыми|ին|րդ|ական|ի|ը|ից|ci|cı|cu|cü|nci|ncı|ncu|ncü|inci|ıncı|uncu|üncü|dən|dan|də|da|s)$/;
const BETWEEN_FIGURES = new Set(['to', 'and', 'or', 'through', 'до', 'или', 'մինչեւ']);

class Reader {
  private readonly out: Word[] = [];
  private readonly entries = new Map<Piece, Entry | undefined>();

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly tongue: Tongue,
  ) {}

  read(): Word[] {
    for (let at = 0; at < this.pieces.length; ) at = this.readAt(at);
    return this.out;
  }

  /** The entry of a piece: what the language of the text says of it, or else the tables of all languages. */
  private readonly find: Find = (piece) => {
    if (piece.type !== 'letters') return undefined;
    const known = this.entries.get(piece);
    if (known || this.entries.has(piece)) return known;
    const plain = withoutPossessive(piece.folded);
    const ambiguous = this.tongue.isAzerbaijani ? words.ambiguous.get(piece.folded) : undefined;
    const entry =
      ambiguous ?? words.find(piece.folded) ?? (plain === piece.folded ? undefined : words.find(plain));
    this.entries.set(piece, entry);
    return entry;
  };

  private readAt(at: number): number {
    const piece = this.pieces[at] as Piece;
    if (this.isRange(at)) this.push(piece, piece, '–', 'number', piece.start - piece.gap.trimStart().length);
    const number = readNumber(this.pieces, at, this.tongue.commaGroups, this.find);
    if (number) {
      const last = this.pieces[number.to - 1] as Piece;
      this.push(piece, last, number.key, 'number');
      return number.to;
    }
    if (piece.type === 'digits') return this.readFigure(at);
    if (piece.type === 'sign') return this.readSign(at);
    return this.readPhrase(at) ?? this.readWord(at);
  }

  /** A dash between two figures: "200-485". */
  private isRange(at: number): boolean {
    const piece = this.pieces[at] as Piece;
    return at > 0 && /^\s*[-‐‑‒–—―−]\s*$/.test(piece.gap) && this.isFigure(at) && this.isFigure(at - 1);
  }

  private isFigure(at: number): boolean {
    const piece = this.pieces[at];
    if (!piece) return false;
    return piece.type === 'digits' || this.find(piece)?.kind === 'number' || /^\p{N}$/u.test(piece.text);
  }

  /** Whether a figure or a date follows soon enough for "about", "before" or "over" to speak of it. */
  private figureFollows(at: number): boolean {
    for (let index = at; index < Math.min(at + 3, this.pieces.length); index++) {
      const piece = this.pieces[index] as Piece;
      const isAbbreviated = index === at && ABBREVIATIONS.has(this.pieces[at - 1]?.folded ?? '');
      if (/[;!?\n]/.test(piece.gap) || (piece.gap.includes('.') && !isAbbreviated)) return false;
      if (
        this.isFigure(index) ||
        this.find(piece)?.kind === 'date' ||
        (piece.type === 'sign' && piece.text !== '+')
      )
        return true;
      if (piece.type !== 'letters') return false;
      const isBridge =
        words.grammar.has(piece.folded) || words.beforeFigures.has(piece.folded) || this.find(piece);
      if (!isBridge) return false;
    }
    return false;
  }

  private readFigure(at: number): number {
    const piece = this.pieces[at] as Piece;
    let key = figureKey(piece.text, this.tongue.commaGroups);
    let last = piece;
    let next = at + 1;
    const ending = this.pieces[next];
    if (ending?.type === 'letters') {
      const isAttached = ending.gap === '';
      if (isAttached && ORDINAL_ENDING.test(ending.folded) && !(ending.text === 'S')) {
        key += ending.folded === 's' ? '#s' : '#ord';
        last = ending;
        next++;
      } else if (/^['’ʼ\-‑]?$/.test(ending.gap) && FOREIGN_ENDING.test(ending.folded)) {
        key += `#${ending.folded}`;
        last = ending;
        next++;
      } else if (isAttached && !this.unitAt(next)) {
        key = `figure:${piece.text}${ending.folded}`;
        last = ending;
        next++;
      }
    }
    const isYear = /^n:(?:1[5-9]|20)\d\d$/.test(key) && /^\p{Nd}{4}$/u.test(piece.text);
    const besideMonth =
      this.monthAt(at - 1) || this.monthAt(next) || /^\D?\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(piece.text);
    this.push(piece, last, key, isYear || besideMonth ? 'date' : 'number');
    return next;
  }

  private monthAt(at: number): boolean {
    const piece = this.pieces[at];
    return piece !== undefined && this.find(piece)?.month === true;
  }

  private unitAt(at: number): Entry | undefined {
    const piece = this.pieces[at];
    if (piece?.type !== 'letters' || !/^[\s\u00a0-]*$/.test(piece.gap) || !this.isFigure(at - 1))
      return undefined;
    return (
      words.shortUnits.get(piece.folded) ?? (this.find(piece)?.kind === 'unit' ? this.find(piece) : undefined)
    );
  }

  private readSign(at: number): number {
    const piece = this.pieces[at] as Piece;
    const previous = this.pieces[at - 1];
    const { text } = piece;
    if (/^\p{N}$/u.test(text)) this.push(piece, piece, `sign:${text}`, 'number');
    else if (text === '-' || text === '−') this.push(piece, piece, 'minus', 'number');
    else if (text === '%') this.push(piece, piece, 'unit:percent', 'unit');
    else if (/^[‰°$€£¥₽₼֏₺₾]$/.test(text)) this.push(piece, piece, `sign:${text}`, 'unit');
    else if (
      text === '+' &&
      !(previous && piece.gap === '' && previous.type === 'digits') &&
      !this.isFigure(at + 1)
    )
      return at + 1;
    else if (/^[<>~=]$/.test(text) && !this.isFigure(at + 1)) return at + 1;
    else this.push(piece, piece, `sign:${text}`, /^[№\u202d\u202e]$/.test(text) ? 'number' : 'hedge');
    return at + 1;
  }

  private readPhrase(at: number): number | undefined {
    const piece = this.pieces[at] as Piece;
    for (const phrase of words.phrases.get(piece.folded) ?? []) {
      const to = at + phrase.words.length;
      const fits = phrase.words.every((word, offset) => {
        const other = this.pieces[at + offset];
        return other?.folded === word && (offset === 0 || /^[\s\u00a0"“”«»'‘’-]+$/.test(other.gap));
      });
      if (fits && (!phrase.beforeFigure || this.figureFollows(to))) {
        this.push(piece, this.pieces[to - 1] as Piece, phrase.entry.key, phrase.entry.kind);
        return to;
      }
    }
    return undefined;
  }

  private readWord(at: number): number {
    const piece = this.pieces[at] as Piece;
    const { folded } = piece;
    const clock = this.pieces[at + 1];
    if (/^[ap]$/.test(folded) && clock?.folded === 'm' && clock.gap === '.' && this.isFigure(at - 1)) {
      this.push(piece, clock, `unit:${folded}m`, 'unit');
      return at + 2;
    }
    const contracted = CONTRACTED.exec(folded)?.[1];
    if (contracted !== undefined || folded === 'cannot') {
      const base = contracted === undefined ? 'can' : (WHOLE[contracted] ?? contracted);
      const middle = piece.end - 3;
      const entry = words.find(base);
      this.add(piece.start, middle, base, base, entry?.kind ?? null, true);
      this.add(middle, piece.end, 'not', 'not', 'negation', false);
      return at + 1;
    }
    if (BROKEN_CONTRACTION.test(folded)) {
      this.push(piece, piece, 'not', 'negation');
      return at + 1;
    }
    const { key, kind } = this.classify(at);
    const plain = withoutPossessive(folded);
    this.add(piece.start, piece.end, key, plain, kind, words.grammar.has(plain), this.capitalOf(at));
    return at + 1;
  }

  /** What a single word is. */
  private classify(at: number): { key: string; kind: Change['kind'] | null } {
    const piece = this.pieces[at] as Piece;
    const { text } = piece;
    const folded = withoutPossessive(piece.folded);
    const { isCapital } = piece;
    const isAcronym = text.length > 1 && text === text.toUpperCase() && isCapital && !this.isShouting(at);
    const unit = this.unitAt(at);
    if (unit) return unit;
    if (text === 'I' && at > 0 && piece.gap === ' ' && this.isCapital(at - 1) && !this.isGrammarAt(at - 1))
      return { key: 'i', kind: 'number' };
    // With its accent it forbids; without, it is "a".
    if (folded === 'մի' && text.includes('\u055b')) return { key: 'մի՛', kind: 'negation' };
    const entry = this.find(piece);
    if (isAcronym && isRoman(text)) return { key: folded, kind: 'number' };
    if (isAcronym && (entry || words.grammar.has(folded) || isCommonWord(folded)))
      return { key: `acronym:${folded}`, kind: 'name' };
    if (entry?.month && CAPITAL_MONTHS.has(folded) && !this.isMonth(at, isCapital)) {
      if (folded === 'may') return { key: 'may', kind: 'hedge' };
    } else if (entry) return entry;
    if (words.beforeFigures.has(folded) && this.figureFollows(at + 1)) return { key: folded, kind: 'hedge' };
    if (BETWEEN_FIGURES.has(folded) && this.isFigure(at - 1) && this.isFigure(at + 1))
      return { key: folded, kind: 'hedge' };
    if (folded === 'by' || folded === 'against')
      return { key: folded, kind: this.nameFollows(at) ? 'attribution' : null };
    const key = isCapital && CASE_MATTERS.has(folded) ? `name:${folded}` : folded;
    return { key, kind: this.isName(at, isCapital, isAcronym) ? 'name' : null };
  }

  private isMonth(at: number, isCapital: boolean): boolean {
    if (!isCapital) return this.tongue.isAzerbaijani || this.isFigure(at - 1);
    return this.isFigure(at - 1) || this.isFigure(at + 1) || !this.beginsSentence(at);
  }

  private isName(at: number, isCapital: boolean, isAcronym: boolean): boolean {
    const piece = this.pieces[at] as Piece;
    const folded = withoutPossessive(piece.folded);
    if (/^\p{Lo}|^\p{Script=Georgian}/u.test(piece.text)) return true;
    if (!isCapital) {
      if (/\p{Lu}/u.test(piece.text)) return true;
      return PARTICLES.has(folded) && this.isCapital(at - 1) && this.isCapital(at + 1);
    }
    const next = this.pieces[at + 1];
    const isInitial =
      [...folded].length === 1 && next !== undefined && /^\.\s*$/.test(next.gap) && this.isCapital(at + 1);
    if (isInitial || isAcronym || folded === 'will') return true;
    if (/^i(?:'|$)/.test(folded)) return /^I{2,}/.test(piece.text);
    if (!this.beginsSentence(at)) return true;
    if (words.grammar.has(folded)) return false;
    // A passage may begin within a sentence.
    if (at === 0 || !isCommonWord(folded)) return true;
    return (
      next !== undefined &&
      /^[\s\u00a0-]$/.test(next.gap) &&
      next.isCapital &&
      !words.grammar.has(next.folded)
    );
  }

  private isGrammarAt(at: number): boolean {
    return words.grammar.has(this.pieces[at]?.folded ?? '');
  }

  /** Whether somebody is named next: "killed by the Armenian forces" tells who did it. */
  private nameFollows(at: number): boolean {
    const next = this.isGrammarAt(at + 1) ? at + 2 : at + 1;
    const piece = this.pieces[next];
    return piece !== undefined && (piece.isCapital || this.find(piece)?.kind === 'name');
  }

  private isCapital(at: number): boolean {
    const piece = this.pieces[at];
    return piece?.isCapital === true;
  }

  private capitalOf(at: number): Word['capital'] {
    if (!this.isCapital(at)) return 'tells nothing';
    if (at === 0) return 'may tell';
    return this.beginsSentence(at) ? 'tells nothing' : 'tells';
  }

  /** Whether the words around are all capitals too, so that a capital says nothing. */
  private isShouting(at: number): boolean {
    const around = [this.pieces[at - 1], this.pieces[at + 1]].filter((piece) => piece?.type === 'letters');
    return (
      around.length > 0 &&
      around.every((piece) => piece && piece.text.length > 1 && piece.text === piece.text.toUpperCase())
    );
  }

  /** Whether the capital of a word may come from its place: the passage, a sentence or a quoted one begins with it. */
  private beginsSentence(at: number): boolean {
    const piece = this.pieces[at] as Piece;
    const previous = this.pieces[at - 1];
    if (!previous) return true;
    if (/[\n!?…։•|]/.test(piece.gap) || /[,:]\s*["“«„'‘(]+$/.test(piece.gap)) return true;
    if (!piece.gap.includes('.')) return false;
    const isAbbreviation =
      previous.type === 'letters' &&
      /^\.\s?$/.test(piece.gap) &&
      (ABBREVIATIONS.has(previous.folded) || (previous.text.length === 1 && this.isCapital(at - 1)));
    return !isAbbreviation;
  }

  private push(first: Piece, last: Piece, key: string, kind: Change['kind'], start = first.start): void {
    this.add(start, last === first && start < first.start ? first.start : last.end, key, key, kind, false);
  }

  private add(
    start: number,
    end: number,
    key: string,
    folded: string,
    kind: Change['kind'] | null,
    isGrammar: boolean,
    capital: Word['capital'] = 'tells nothing',
  ): void {
    this.out.push({ start, end, key, folded, kind, isGrammar, capital });
  }
}

const withoutPossessive = (folded: string): string => (folded.endsWith("'s") ? folded.slice(0, -2) : folded);
