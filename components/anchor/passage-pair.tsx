'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CONTEXT_LENGTH } from '@/lib/domain/anchoring/describe';
import type { Change } from '@/lib/domain/anchoring/reanchored';
import { type DiffRun, wordDiff } from '@/lib/domain/text/word-diff';
import type { AnchorDto } from '@/lib/server/queries/thread';
import { changeText } from './change-text';
import { elide } from './elide';

/** A passage with a few words of what stands around it. */
export type Quoted = { prefix: string; exact: string; suffix: string };

export type PassagePairProps = {
  /** As it stood on an earlier revision; null: it never did. */
  last: AnchorDto['last'];
  /** As it stands now; null: it does not. */
  now: Quoted | null;
  /** What says so: "Now, revision 3". */
  nowLabel: string;
  /** What of its meaning changed, as the anchoring found. */
  changes: readonly Change[];
  language: string | null;
  direction: 'ltr' | 'rtl';
};

/** A passage as it was and as it is, side by side, with the changed words marked, those that carry meaning most of all. */
export function PassagePair({ last, now, nowLabel, changes, language, direction }: PassagePairProps) {
  const t = useTranslations('anchor');
  const runs = elide(last && now ? wordDiff(last.exact, now.exact) : []);
  const quote = (passage: Quoted, part: 'removed' | 'added', words: readonly string[]) => (
    <blockquote className="font-serif" lang={language ?? undefined} dir={direction}>
      <span className="text-ink-3">{fromWord(oneLine(passage.prefix))}</span>
      {runs.length > 0
        ? marked(
            runs.filter(({ kind }) => kind === 'same' || kind === part),
            words,
          )
        : marked(elide([{ kind: 'same', text: passage.exact }]), [])}
      <span className="text-ink-3">{toWord(oneLine(passage.suffix))}</span>
    </blockquote>
  );
  return (
    <div className="@container grid gap-3">
      <div className="grid gap-x-8 gap-y-4 @md:grid-cols-2">
        <figure className="grid min-w-0 content-start gap-1">
          <figcaption className="eyebrow">
            {last ? t('then', { number: last.revision }) : t('before')}
          </figcaption>
          {last ? (
            quote(
              last,
              'removed',
              changes.map(({ before }) => before),
            )
          ) : (
            <p className="text-ink-3 text-sm">{t('unknown')}</p>
          )}
        </figure>
        <figure className="grid min-w-0 content-start gap-1">
          <figcaption className="eyebrow">{nowLabel}</figcaption>
          {now ? (
            quote(
              now,
              'added',
              changes.map(({ after }) => after),
            )
          ) : (
            <p className="text-ink-2">{t('gone')}</p>
          )}
        </figure>
      </div>
      {changes.length > 0 ? (
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm" aria-label={t('changes')}>
          {changes.map((change) => (
            <li key={`${change.kind}${change.before}\n${change.after}`}>
              <span className="text-ink-3">{t(`kinds.${change.kind}`)}</span>{' '}
              <bdi className="font-semibold">{changeText(change, t)}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** Context is cut at a length, mostly within a word; what is shorter ends where the text does. */
const isCut = (text: string) => text.length > CONTEXT_LENGTH - 8 && text.includes(' ');
const fromWord = (text: string) => (isCut(text) ? `…${text.slice(text.indexOf(' ') + 1)}` : text);
const toWord = (text: string) => (isCut(text) ? `${text.slice(0, text.lastIndexOf(' '))}…` : text);

const LOOKS = {
  removed: 'bg-flag/10 text-ink-2 decoration-flag',
  added: 'bg-good/15 decoration-good',
} as const;

function marked(runs: readonly DiffRun[], words: readonly string[]): ReactNode {
  let at = 0;
  return runs.map(({ kind, text }) => {
    const key = `${at}${kind}`;
    at += text.length;
    if (kind === 'same') return <span key={key}>{oneLine(text)}</span>;
    const Mark = kind === 'added' ? 'ins' : 'del';
    return (
      <Mark key={key} className={LOOKS[kind]}>
        {withStrong(oneLine(text), words)}
      </Mark>
    );
  });
}

/** The words that carry meaning are set strong within a change. */
function withStrong(text: string, words: readonly string[]): ReactNode {
  const meant = words.filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (meant.length === 0) return text;
  const pieces: ReactNode[] = [];
  let done = 0;
  for (const { index, 0: word } of text.matchAll(new RegExp(meant.join('|'), 'g'))) {
    pieces.push(text.slice(done, index), <strong key={index}>{word}</strong>);
    done = index + word.length;
  }
  return [...pieces, text.slice(done)];
}
