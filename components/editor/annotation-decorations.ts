import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { highlightClass } from '@/lib/domain/text/render-marks';
import { segments } from '@/lib/domain/text/segments';
import type { TextMark } from '@/lib/domain/text/text-mark';

/** Where annotations stand in the document, as positions (end exclusive); of orphaned ones, where they stood. */
export type PlacedMarks = readonly TextMark[];

type State = { marks: PlacedMarks; activeIds: readonly string[]; decorations: DecorationSet };
type Change = { marks?: PlacedMarks; activeIds?: readonly string[] };

const key = new PluginKey<State>('annotations');

/**
 * Draws annotations on the text as the reader does. They follow while somebody types: every change moves them along with
 * the words they stand on, and words typed at their edge do not belong to them. What a change does to them is found by
 * `reanchor` a moment later, which then says anew where they stand.
 */
export const annotationDecorations = (): Plugin<State> =>
  new Plugin<State>({
    key,
    state: {
      init: () => ({ marks: [], activeIds: [], decorations: DecorationSet.empty }),
      apply(transaction, before, _, state) {
        const change = transaction.getMeta(key) as Change | undefined;
        if (!change && !transaction.docChanged) return before;
        const marks = change?.marks ?? mapped(before.marks, transaction);
        const activeIds = change?.activeIds ?? before.activeIds;
        const decorations = change
          ? draw(state, marks, activeIds)
          : before.decorations.map(transaction.mapping, transaction.doc);
        return { marks, activeIds, decorations };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });

/** Says where annotations stand now, or which of them are open. */
export const setAnnotations = (transaction: Transaction, change: Change): Transaction =>
  transaction.setMeta(key, change).setMeta('addToHistory', false);

export const marksIn = (state: EditorState): PlacedMarks => key.getState(state)?.marks ?? [];

/** Ids of the annotations on the words where the caret is. */
export const idsAtCaret = (state: EditorState): string[] => {
  const { from, to } = state.selection;
  return marksIn(state).flatMap(({ id, start, end }) => (start <= to && end >= from ? id : []));
};

function mapped(marks: PlacedMarks, { mapping }: Transaction): PlacedMarks {
  return marks.map((mark) => {
    const start = mapping.map(mark.start, 1);
    return { ...mark, start, end: Math.max(start, mapping.map(mark.end, -1)) };
  });
}

function draw(state: EditorState, marks: PlacedMarks, activeIds: readonly string[]): DecorationSet {
  const active = (here: readonly TextMark[]) =>
    here.some(({ id }) => activeIds.includes(id)) ? ' is-active' : '';
  const standing = marks.filter((mark) => mark.state !== 'orphaned');
  const drawn = segments(standing, 0, state.doc.content.size).map(({ start, end, spans, ends }) =>
    Decoration.inline(start, end, {
      nodeName: 'mark',
      class: `${highlightClass(spans)}${active(spans)}`,
      'data-ids': spans.map(({ id }) => id).join(' '),
      ...(spans.length > 1 && { 'data-n': String(spans.length) }),
      ...(ends.length > 0 && { 'data-ends': ends.map(reference).join(' ') }),
    }),
  );
  const lost = marks
    .filter((mark) => mark.state === 'orphaned')
    .map((mark) =>
      Decoration.widget(mark.start, () => lostSign(mark, active([mark])), {
        key: `lost-${mark.id}${active([mark])}`,
        side: -1,
        ignoreSelection: true,
      }),
    );
  return DecorationSet.create(state.doc, [...drawn, ...lost]);
}

/** The number of an annotation with the sign of its kind, as the reader shows it. */
function reference({ kind, number }: TextMark): string {
  const [before, after] = SIGNS[kind];
  return `${before}${number}${after}`;
}

const SIGNS = { note: ['', ''], citation: ['[', ']'], flag: ['?', ''], suggestion: ['+', ''] } as const;

/** Shows where a passage stood that is gone. */
function lostSign(mark: TextMark, active: string): HTMLElement {
  const sign = document.createElement('mark');
  sign.className = `${highlightClass([mark])} hl-lost${active}`;
  sign.dataset.ids = mark.id;
  return sign;
}
