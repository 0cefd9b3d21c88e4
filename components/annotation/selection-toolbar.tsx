'use client';
import { useTranslations } from 'next-intl';
import { useReader } from '../reader/reader-context';
import { AnnotateTools } from './annotate-tools';
import { useFollowReader } from './use-reader-now';

/**
 * Everything by which somebody who may annotate begins to: the toolbar at selected words, the caret for the keyboard, the button
 * for a paragraph, and what they left unsent. Stands after the text, once, as long as the page is open.
 */
export function SelectionToolbar() {
  useFollowReader();
  const { document: about, viewer } = useReader();
  const t = useTranslations('annotation.select');
  if (!viewer || !about.can.includes('annotate')) return null;
  return (
    <section aria-label={t('toolbar')} className="no-print contents">
      <AnnotateTools />
    </section>
  );
}
