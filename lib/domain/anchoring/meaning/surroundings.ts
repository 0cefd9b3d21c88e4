import { isCommonWord } from './is-common-word';
import type { Find } from './number-words';
import type { Piece } from './scan';
import type { Tongue } from './tongue';
import { withoutPossessive } from './without-possessive';
import type { Word } from './word';
import { type Entry, words } from './words';

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

/** What a piece of a text is in the light of those around it: a name, a month, a figure with its unit. `at` is its index. */
export class Surroundings {
  private readonly entries = new Map<Piece, Entry | undefined>();

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly tongue: Tongue,
  ) {}

  /** The entry of a piece: what the language of the text says of it, or else the tables of all languages. */
  readonly find: Find = (piece) => {
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

  /** A dash between two figures: "200-485". */
  isRange(at: number): boolean {
    const piece = this.pieces[at] as Piece;
    return at > 0 && /^\s*[-‐‑‒–—―−]\s*$/.test(piece.gap) && this.isFigure(at) && this.isFigure(at - 1);
  }

  isFigure(at: number): boolean {
    const piece = this.pieces[at];
    if (!piece) return false;
    return piece.type === 'digits' || this.find(piece)?.kind === 'number' || /^\p{N}$/u.test(piece.text);
  }

  /** Whether a figure or a date follows soon enough for "about", "before" or "over" to speak of it. */
  figureFollows(at: number): boolean {
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

  monthAt(at: number): boolean {
    const piece = this.pieces[at];
    return piece !== undefined && this.find(piece)?.month === true;
  }

  unitAt(at: number): Entry | undefined {
    const piece = this.pieces[at];
    if (piece?.type !== 'letters' || !/^[\s\u00a0-]*$/.test(piece.gap) || !this.isFigure(at - 1))
      return undefined;
    return (
      words.shortUnits.get(piece.folded) ?? (this.find(piece)?.kind === 'unit' ? this.find(piece) : undefined)
    );
  }

  isMonth(at: number, isCapital: boolean): boolean {
    if (!isCapital) return this.tongue.isAzerbaijani || this.isFigure(at - 1);
    return this.isFigure(at - 1) || this.isFigure(at + 1) || !this.beginsSentence(at);
  }

  isName(at: number, isCapital: boolean, isAcronym: boolean): boolean {
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

  isGrammarAt(at: number): boolean {
    return words.grammar.has(this.pieces[at]?.folded ?? '');
  }

  /** Whether somebody is named next: "killed by the Armenian forces" tells who did it. */
  nameFollows(at: number): boolean {
    const next = this.isGrammarAt(at + 1) ? at + 2 : at + 1;
    const piece = this.pieces[next];
    return piece !== undefined && (piece.isCapital || this.find(piece)?.kind === 'name');
  }

  isCapital(at: number): boolean {
    const piece = this.pieces[at];
    return piece?.isCapital === true;
  }

  capitalOf(at: number): Word['capital'] {
    if (!this.isCapital(at)) return 'tells nothing';
    if (at === 0) return 'may tell';
    return this.beginsSentence(at) ? 'tells nothing' : 'tells';
  }

  /** Whether the words around are all capitals too, so that a capital says nothing. */
  isShouting(at: number): boolean {
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
}
