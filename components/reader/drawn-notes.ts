import { escapeHtml } from '@/lib/domain/text/escape-html';
import { oneByteHtml } from '@/lib/domain/text/one-byte';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { passageParts } from './clip-passage';
import { type NoteWords, noteHtml } from './note-html';
import { isSettled } from './text-marks';
import type { ReaderLabels } from './use-reader-labels';

/** What the notes of a page say of their own, in the reader's language. */
export type NoteTexts = {
  words: NoteWords;
  name: ReaderLabels['name'];
  /** The language that all of it is in. */
  language: string;
  fresh: string;
  /** How many replies there are. Shown where the replies themselves are folded. */
  replies: (count: number) => string;
};

/** Notes in which nothing can be pressed or typed into, each as an element of a list, and all of them as one string. */
export type DrawnNotes = { notes: readonly { id: string; html: string }[]; html: string };

/** By list of annotations: on the server a document that nothing happened to keeps its list from request to request. */
const kept = new WeakMap<readonly AnnotationDto[], { language: string; drawn: DrawnNotes }>();

/** Draws a list of annotations under these numbers. */
export function drawnNotes(
  annotations: readonly AnnotationDto[],
  numbers: ReadonlyMap<string, number>,
  texts: NoteTexts,
  freshIds: ReadonlySet<string>,
): DrawnNotes {
  const known = kept.get(annotations);
  if (known?.language === texts.language && freshIds.size === 0) return known.drawn;
  const notes = annotations.map((annotation) => {
    const { id } = annotation;
    const number = numbers.get(id) ?? 0;
    const html = freshIds.has(id)
      ? drawNote(annotation, number, texts, true)
      : keptNote(annotation, number, texts);
    return { id, html };
  });
  const drawn = { notes, html: oneByteHtml(notes.map(({ html }) => html)) };
  if (freshIds.size === 0) kept.set(annotations, { language: texts.language, drawn });
  return drawn;
}

/** An annotation stays the same object while nothing happens to it, however the list around it changes. */
const keptNotes = new WeakMap<AnnotationDto, { number: number; language: string; html: string }>();

function keptNote(annotation: AnnotationDto, number: number, texts: NoteTexts): string {
  const known = keptNotes.get(annotation);
  if (known?.number === number && known.language === texts.language) return known.html;
  const html = drawNote(annotation, number, texts, false);
  keptNotes.set(annotation, { number, language: texts.language, html });
  return html;
}

function drawNote(annotation: AnnotationDto, number: number, texts: NoteTexts, isFresh: boolean): string {
  const { kind, anchor, replies } = annotation;
  const id = escapeHtml(annotation.id);
  const name = texts.name({ kind, number, settled: isSettled(annotation) });
  const passage = passageParts(anchor.exact).map(escapeHtml).join(' … ');
  const back = `<a href="#ref-${id}" data-back>${passage}</a>`;
  const item = `<li id="note-${id}" data-note="${id}" class="note-item${isFresh ? ' is-fresh' : ''}" aria-label="${escapeHtml(name)}">`;
  return (
    `${item}<div>` +
    (isLost(anchor)
      ? `<p class="note-passage note-passage-lost">${passage}</p>`
      : `<p class="note-passage">${back}</p>`) +
    (isFresh ? `<p class="note-fresh">${escapeHtml(texts.fresh)}</p>` : '') +
    noteHtml(annotation, number, texts.words) +
    (replies.length > 0
      ? `<p class="note-folded no-print">${escapeHtml(texts.replies(replies.length))}</p>`
      : '') +
    '</div></li>'
  );
}

/** Its words stand nowhere in this text, so they stand with the note. */
export const isLost = ({ state, closed }: AnnotationDto['anchor']): boolean => state === 'orphaned' || closed;
