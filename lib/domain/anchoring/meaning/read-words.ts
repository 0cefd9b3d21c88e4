import type { Change } from '../reanchored';
import { figureKey } from './figure-key';
import { isCommonWord } from './is-common-word';
import { isRoman, readNumber } from './number-words';
import { type Piece, scan } from './scan';
import { Surroundings } from './surroundings';
import type { Tongue } from './tongue';
import { withoutPossessive } from './without-possessive';
import type { Word } from './word';
import { words } from './words';

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
  private readonly around: Surroundings;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly tongue: Tongue,
  ) {
    this.around = new Surroundings(pieces, tongue);
  }

  read(): Word[] {
    for (let at = 0; at < this.pieces.length; ) at = this.readAt(at);
    return this.out;
  }

  private readAt(at: number): number {
    const piece = this.pieces[at] as Piece;
    if (this.around.isRange(at))
      this.push(piece, piece, '–', 'number', piece.start - piece.gap.trimStart().length);
    const number = readNumber(this.pieces, at, this.tongue.commaGroups, this.around.find);
    if (number) {
      const last = this.pieces[number.to - 1] as Piece;
      this.push(piece, last, number.key, 'number');
      return number.to;
    }
    if (piece.type === 'digits') return this.readFigure(at);
    if (piece.type === 'sign') return this.readSign(at);
    return this.readPhrase(at) ?? this.readWord(at);
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
      } else if (isAttached && !this.around.unitAt(next)) {
        key = `figure:${piece.text}${ending.folded}`;
        last = ending;
        next++;
      }
    }
    const isYear = /^n:(?:1[5-9]|20)\d\d$/.test(key) && /^\p{Nd}{4}$/u.test(piece.text);
    const besideMonth =
      this.around.monthAt(at - 1) ||
      this.around.monthAt(next) ||
      /^\D?\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(piece.text);
    this.push(piece, last, key, isYear || besideMonth ? 'date' : 'number');
    return next;
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
      !this.around.isFigure(at + 1)
    )
      return at + 1;
    else if (/^[<>~=]$/.test(text) && !this.around.isFigure(at + 1)) return at + 1;
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
      if (fits && (!phrase.beforeFigure || this.around.figureFollows(to))) {
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
    if (/^[ap]$/.test(folded) && clock?.folded === 'm' && clock.gap === '.' && this.around.isFigure(at - 1)) {
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
    this.add(piece.start, piece.end, key, plain, kind, words.grammar.has(plain), this.around.capitalOf(at));
    return at + 1;
  }

  /** What a single word is. */
  private classify(at: number): { key: string; kind: Change['kind'] | null } {
    const piece = this.pieces[at] as Piece;
    const { text } = piece;
    const folded = withoutPossessive(piece.folded);
    const { isCapital } = piece;
    const isAcronym =
      text.length > 1 && text === text.toUpperCase() && isCapital && !this.around.isShouting(at);
    const unit = this.around.unitAt(at);
    if (unit) return unit;
    if (
      text === 'I' &&
      at > 0 &&
      piece.gap === ' ' &&
      this.around.isCapital(at - 1) &&
      !this.around.isGrammarAt(at - 1)
    )
      return { key: 'i', kind: 'number' };
    // With its accent it forbids; without, it is "a".
    if (folded === 'մի' && text.includes('\u055b')) return { key: 'մի՛', kind: 'negation' };
    const entry = this.around.find(piece);
    if (isAcronym && isRoman(text)) return { key: folded, kind: 'number' };
    if (isAcronym && (entry || words.grammar.has(folded) || isCommonWord(folded)))
      return { key: `acronym:${folded}`, kind: 'name' };
    if (entry?.month && CAPITAL_MONTHS.has(folded) && !this.around.isMonth(at, isCapital)) {
      if (folded === 'may') return { key: 'may', kind: 'hedge' };
    } else if (entry) return entry;
    if (words.beforeFigures.has(folded) && this.around.figureFollows(at + 1))
      return { key: folded, kind: 'hedge' };
    if (BETWEEN_FIGURES.has(folded) && this.around.isFigure(at - 1) && this.around.isFigure(at + 1))
      return { key: folded, kind: 'hedge' };
    if (folded === 'by' || folded === 'against')
      return { key: folded, kind: this.around.nameFollows(at) ? 'attribution' : null };
    const key = isCapital && CASE_MATTERS.has(folded) ? `name:${folded}` : folded;
    return { key, kind: this.around.isName(at, isCapital, isAcronym) ? 'name' : null };
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
