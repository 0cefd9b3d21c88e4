'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { remarkText } from '@/lib/domain/remark/remark-text';
import { beginningOf } from '@/lib/domain/text/beginning-of';
import { type ReaderState, useReader } from '../reader/reader-context';
import { IconButton } from '../ui/icon-button';
import { toast } from '../ui/toast';
import { copyText } from './copy-text';
import { rangeOfOffsets } from './dom-offsets';
import { heldDrafts } from './draft-lock';
import type { Draft } from './drafts';
import { findQuote } from './find-quote';
import { useOutbox } from './outbox';
import { closeComposer, openComposer, useOpenComposers } from './use-composer';
import { useDrafts } from './use-drafts';

/** Offers what was left unsent on this document, in this tab or another that is closed now. */
export function UnsentDrafts() {
  const t = useTranslations('annotation');
  const reader = useReader();
  const { annotations } = reader;
  const drafts = useDrafts();
  const open = useOpenComposers();
  const outbox = useOutbox();
  const [left, setLeft] = useState<Draft[]>([]);
  const [isHidden, setHidden] = useState(false);

  // What somebody deletes takes the form along in which it was being answered or edited. The words are offered from now on.
  useEffect(() => {
    for (const [place, { draft }] of open) {
      if (draft.target.type === 'new' || threadOf(draft.target, annotations)) continue;
      closeComposer(place);
      toast(t('drafts.lostNow'));
    }
  }, [open, annotations, t]);

  useEffect(() => {
    const busy = new Set([...outbox.keys(), ...[...open.values()].map(({ draft }) => draft.key)]);
    let isCurrent = true;
    // A composer that just closed lets go of its draft a moment later.
    const timer = setTimeout(async () => {
      const held = await heldDrafts();
      if (isCurrent) setLeft(drafts.list().filter(({ key }) => !held.has(key) && !busy.has(key)));
    }, 150);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [drafts, open, outbox]);

  if (left.length === 0 || isHidden) return null;
  const remove = ({ key }: Draft) => {
    drafts.remove(key);
    setLeft((before) => before.filter((one) => one.key !== key));
  };
  return (
    <aside
      aria-label={t('drafts.title', { count: left.length })}
      className="no-print fixed start-4 bottom-4 z-30 grid max-h-[50dvh] w-[min(24rem,calc(100vw-2rem))] gap-2 overflow-y-auto rounded-md border border-rule bg-raised p-3 shadow-lift"
    >
      <div className="flex items-center justify-between gap-2">
        <p className="font-semibold">{t('drafts.title', { count: left.length })}</p>
        <IconButton icon="close" size="sm" label={t('drafts.later')} onPress={() => setHidden(true)} />
      </div>
      <ul className="grid gap-3">
        {left.map((draft) => {
          const about = subject(draft, reader);
          return (
            <li key={draft.key} className="text-sm">
              <p className="text-ink-2">
                {about === null
                  ? t('drafts.lost')
                  : t(`drafts.${about.kind}`, { words: about.words, name: about.words })}
              </p>
              <p className="line-clamp-2 font-serif" dir="auto">
                {remarkText(draft.content.remark)}
              </p>
              <p className="mt-1 flex flex-wrap gap-x-3">
                {about === null ? (
                  <button
                    type="button"
                    className="link font-semibold"
                    onClick={() => copyText(remarkText(draft.content.remark), t)}
                  >
                    {t('drafts.copy')}
                  </button>
                ) : (
                  <button type="button" className="link font-semibold" onClick={() => resume(draft, reader)}>
                    {t('drafts.continue')}
                  </button>
                )}
                <button type="button" className="link" onClick={() => remove(draft)}>
                  {t('drafts.discard')}
                </button>
              </p>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}

/** What a draft is about, in words; null if that is gone. */
function subject({ target }: Draft, { annotations }: ReaderState) {
  if (target.type === 'new') {
    const { exact } = target.passage;
    return { kind: target.kind, words: beginningOf(exact, 40) };
  }
  const thread = threadOf(target, annotations);
  return thread && { kind: target.type, words: thread.author.name };
}

function threadOf(target: Draft['target'], annotations: ReaderState['annotations']) {
  if (target.type === 'new') return null;
  return (
    annotations.find(
      ({ id, replies }) =>
        id === target.annotationId || replies.some((reply) => reply.id === target.annotationId),
    ) ?? null
  );
}

/** Opens a draft where it was left. If the text has changed since, its passage is looked for, and asked for if in doubt. */
function resume(draft: Draft, reader: ReaderState): void {
  const { target } = draft;
  if (target.type !== 'new') {
    const thread = threadOf(target, reader.annotations);
    if (thread) reader.select(thread.id, { reveal: true });
    openComposer(draft);
    return;
  }
  const { text, document: about, textElement } = reader;
  const { start, end, exact } = target.passage;
  const places = text.slice(start, end) === exact ? [{ start, end }] : findQuote(text, exact);
  const place = places[0];
  const passage = place ? { ...place, exact } : target.passage;
  openComposer(
    { ...draft, target: { ...target, passage, revision: about.revision.number } },
    { askForPassage: places.length !== 1 },
  );
  const range = place && textElement.current && rangeOfOffsets(textElement.current, place.start, place.end);
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
