import type { useTranslations } from 'next-intl';
import { isNotable } from '@/components/anchor/anchor-note';
import { changeText } from '@/components/anchor/change-text';
import { isUnsettled } from '@/lib/domain/dispute/dispute';
import { safeHref } from '@/lib/domain/document/safe-href';
import { renderRemark } from '@/lib/domain/remark/render-remark';
import { escapeHtml } from '@/lib/domain/text/escape-html';
import { wordDiff } from '@/lib/domain/text/word-diff';
import type {
  AnnotationDto,
  CitationDto,
  DisputeDto,
  DisputeMoveDto,
  SuggestionDto,
} from '@/lib/server/queries/thread';
import { isSettled } from './text-marks';

/** What notes say of their own. `date` writes a time (ISO 8601) as people read it. */
export type NoteWords = {
  annotation: ReturnType<typeof useTranslations<'annotation'>>;
  dispute: ReturnType<typeof useTranslations<'dispute'>>;
  anchor: ReturnType<typeof useTranslations<'anchor'>>;
  date: (iso: string) => string;
};

const SIGNS = { note: ['', ''], citation: ['[', ']'], flag: ['?', ''], suggestion: ['+', ''] } as const;
const STANCE_SIGNS = { supports: '+', disputes: '–', qualifies: '±', mentions: '·' } as const;

/**
 * An annotation that is not open, as HTML: exactly what `AnnotationCard` draws of it (the test compares them). A page shows
 * up to a thousand of them, and drawing them element by element takes longer than everything else on it together. Only
 * elements written here come out; every text passes `escapeHtml`, every address `safeHref`.
 */
export function noteHtml(annotation: AnnotationDto, number: number, words: NoteWords): string {
  const { kind, author, createdAt, editedAt, remark, tags, anchor, citation, dispute, suggestion, replies } =
    annotation;
  const t = words.annotation;
  const settled = isSettled(annotation) ? ' note-settled' : '';
  const [before, after] = SIGNS[kind];
  const reference = number > 0 ? `${before}${number}${after} ` : '';
  const label = `<span class="note-kind">${reference}${escapeHtml(t(`kinds.${kind}`))}</span>`;
  let html = `<article class="note note-${kind}${settled}">${head(label, author.name, createdAt, editedAt, words)}`;
  if (isNotable(anchor)) html += anchorHtml(annotation, words);
  if (dispute) html += disputeHtml(dispute, author.name, createdAt, words);
  if (citation) html += citationHtml(citation, words);
  if (suggestion) html += suggestionHtml(suggestion, words);
  html += remarkHtml(remark);
  if (tags.length > 0) {
    const items = tags.map((tag) => `<li class="tag">${escapeHtml(tag)}</li>`).join('');
    html += `<ul aria-label="${escapeHtml(t('tags'))}" class="note-tags">${items}</ul>`;
  }
  if (replies.length > 0) {
    const items = replies.map((reply) => {
      const by = head('', reply.author.name, reply.createdAt, reply.editedAt, words);
      return `<li id="reply-${escapeHtml(reply.id)}">${by}${remarkHtml(reply.remark)}</li>`;
    });
    html += `<ul class="note-replies" aria-label="${escapeHtml(t('replies'))}">${items.join('')}</ul>`;
  }
  return `${html}</article>`;
}

const remarkHtml = (remark: AnnotationDto['remark']) =>
  `<div class="note-body" dir="auto">${renderRemark(remark)}</div>`;

const time = (iso: string, { date }: NoteWords) =>
  `<time datetime="${escapeHtml(iso)}">${escapeHtml(date(iso))}</time>`;

function head(label: string, name: string, at: string, editedAt: string | null, words: NoteWords): string {
  const edited = editedAt
    ? `<span>${words.annotation.markup('editedOn', { date: () => time(editedAt, words) })}</span>`
    : '';
  return `<p class="note-head">${label}<span class="note-by">${escapeHtml(name)}</span>${time(at, words)}${edited}</p>`;
}

function anchorHtml({ id, anchor }: AnnotationDto, { annotation, anchor: t }: NoteWords): string {
  const { state, closed, decided, changes, last } = anchor;
  const isDecided = closed || (decided !== null && state !== 'suspect' && state !== 'orphaned');
  if (isDecided && decided) {
    const said = t(closed ? 'note.closed' : 'note.decided', { name: decided.by.name });
    const why = decided.reason ? `<p class="whitespace-pre-line">${escapeHtml(decided.reason)}</p>` : '';
    return `<div class="hint"><p>${escapeHtml(said)}</p>${why}</div>`;
  }
  if (state === 'exact' || state === 'moved') return '';
  const changed = changes.map((change) => changeText(change, t)).join(', ');
  const stands =
    state === 'orphaned' && last
      ? `. <a class="link" href="?revision=${last.revision}#note-${escapeHtml(id)}">` +
        `${escapeHtml(t('note.stands', { number: last.revision }))}</a>`
      : '';
  return `<p class="hint">${escapeHtml(annotation(`states.${state}`) + (changed && `: ${changed}`))}${stands}</p>`;
}

function citationHtml(citation: CitationDto, { annotation: t }: NoteWords): string {
  const { stance, author, title, year, locator, url, quotation } = citation;
  const href = url && safeHref(url);
  const cite = `<cite>${escapeHtml(title)}</cite>`;
  const source = href
    ? `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow ugc" class="link">${cite}</a>`
    : cite;
  const words = quotation
    ? `<blockquote dir="auto" class="note-cited whitespace-pre-line text-ink-2">${escapeHtml(quotation)}</blockquote>`
    : '';
  return (
    '<div class="note-part"><p class="note-stance">' +
    `<span aria-hidden="true" class="tabular">${STANCE_SIGNS[stance]} </span>${escapeHtml(t(`stances.${stance}`))}</p>` +
    `<p class="note-source">${author ? `${escapeHtml(author)}, ` : ''}${source}` +
    `${year === null ? '' : `, ${year}`}${locator ? `, ${escapeHtml(locator)}` : ''}</p>${words}</div>`
  );
}

const TAGS = { same: 'span', added: 'ins', removed: 'del' } as const;

function suggestionHtml(suggestion: SuggestionDto, words: NoteWords): string {
  const { original, replacement, status, revision, decision } = suggestion;
  const t = words.annotation;
  const runs = wordDiff(original, replacement).map(
    ({ kind, text }) => `<${TAGS[kind]}>${escapeHtml(text)}</${TAGS[kind]}>`,
  );
  let html =
    `<div class="note-part"><p class="tracked" dir="auto">${runs.join('')}</p>` +
    '<p class="note-facts">' +
    `<span class="badge badge-${status === 'open' ? 'suggestion' : 'settled'}">${escapeHtml(t(`suggestion.status.${status}`))}</span>` +
    `${revision === null ? '' : `<span>${escapeHtml(t('suggestion.inRevision', { number: revision }))}</span>`}</p>`;
  if (decision) {
    const reason = decision.reason ? `<p class="whitespace-pre-line">${escapeHtml(decision.reason)}</p>` : '';
    html += `<div class="note-cited">${reason}${head('', decision.by.name, decision.at, null, words)}</div>`;
  }
  return `${html}</div>`;
}

function disputeHtml(dispute: DisputeDto, raisedBy: string, raisedAt: string, words: NoteWords): string {
  const { category, question, status, outcome, history, staleSince } = dispute;
  const t = words.dispute;
  const last = history.at(-1);
  const isSettled = !isUnsettled(status);
  const state = status === 'resolved' && outcome ? t(`outcomes.${outcome}`) : t(`status.${status}`);
  let html =
    `<div class="note-part note-dispute"><p class="note-question">${escapeHtml(question)}</p>` +
    '<p class="note-facts">' +
    `<span>${escapeHtml(t(`categories.${category}`))}</span>` +
    `<span class="badge badge-${isSettled ? 'settled' : 'flag'}">${escapeHtml(state)}</span></p>`;
  if (staleSince !== null)
    html += `<p class="hint">${escapeHtml(t('staleSince', { number: staleSince }))}</p>`;
  if (isSettled && last)
    html +=
      `<div class="note-cited"><p class="whitespace-pre-line">${escapeHtml(last.reason)}</p>` +
      `${head('', last.by.name, last.at, null, words)}</div>`;
  if (history.length > (isSettled ? 1 : 0)) html += courseHtml(history, raisedBy, raisedAt, words);
  return `${html}</div>`;
}

function courseHtml(
  history: readonly DisputeMoveDto[],
  raisedBy: string,
  raisedAt: string,
  words: NoteWords,
): string {
  const t = words.dispute;
  const steps = history.map(({ by, at, outcome, reason }, index) => {
    const what = t(`moved.${stepOf(history, index)}`, { name: by.name });
    const end = outcome ? `: ${t(`outcomes.${outcome}`)}` : '';
    const why = reason
      ? `<p class="font-serif text-sm whitespace-pre-line text-ink">${escapeHtml(reason)}</p>`
      : '';
    return `<li class="text-ink-2">${escapeHtml(what + end)}, ${time(at, words)}${why}</li>`;
  });
  return (
    `<details class="font-sans text-xs"><summary class="min-h-6 text-ink-3">${escapeHtml(t('history', { count: history.length + 1 }))}</summary>` +
    '<ol class="mt-1 grid gap-2 border-s border-rule ps-3">' +
    `<li class="text-ink-2">${escapeHtml(t('raised', { name: raisedBy }))}, ${time(raisedAt, words)}</li>${steps.join('')}</ol></details>`
  );
}

/** As in components/dispute/dispute-block.tsx: opening means something else after a review, an outcome, a withdrawal. */
function stepOf(history: readonly DisputeMoveDto[], index: number) {
  const to = history[index]?.to ?? 'open';
  if (to !== 'open') return to;
  const from = history[index - 1]?.to;
  if (from === 'resolved') return 'reopened';
  return from === 'withdrawn' ? 'raised_again' : 'returned';
}
