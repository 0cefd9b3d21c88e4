'use client';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useState } from 'react';
import { parseRemark } from '@/lib/domain/remark/parse-remark';
import type { Remark } from '@/lib/domain/remark/remark';
import { remarkText } from '@/lib/domain/remark/remark-text';
import type { Failure } from '@/lib/schemas/failure';
import { FailureText } from '../account/failure-text';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import type { CheckedContent } from './check-draft';
import { contentText } from './content-text';
import { copyText } from './copy-text';
import { mayTakeFocus } from './may-take-focus';
import { RemarkHtml } from './remark-html';

/** What stands now, as a refused edit hands it back. */
export type StaleContent = { version: number; remark: Remark; fields: string[]; tags: string[] };

/** Reads what the failure `stale` of an edit carries; null if it carries nothing. */
export function staleContent({ details }: Failure): StaleContent | null {
  const { version, content } = (details ?? {}) as { version?: number; content?: Record<string, unknown> };
  const remark = parseRemark(content?.remark);
  if (typeof version !== 'number' || !content || !remark.ok) return null;
  const tags = Array.isArray(content.tags) ? content.tags.map(String) : [];
  return { version, remark: remark.remark, fields: contentText(content), tags };
}

/** Two versions of one text side by side, neither lost, and the choice which shall stand. */
export function StaleEdit({
  mine,
  theirs,
  element,
  onKeepMine,
  onTakeTheirs,
}: {
  mine: CheckedContent;
  theirs: StaleContent;
  element: RefObject<HTMLElement | null>;
  onKeepMine: () => Promise<Failure | null>;
  onTakeTheirs: () => void;
}) {
  const t = useTranslations('annotation');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    if (mayTakeFocus(null)) element.current?.focus();
  }, [element]);

  async function keepMine(): Promise<void> {
    setSending(true);
    const failed = await onKeepMine();
    setSending(false);
    setFailure(failed);
  }

  return (
    <section ref={element} tabIndex={-1} className="grid gap-3 outline-none" aria-label={t('stale.title')}>
      <Callout tone="warn" role="alert" title={t('stale.title')}>
        {t('stale.text')}
      </Callout>
      <div className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
        <Version title={t('stale.mine')} remark={mine.remark} fields={contentText(mine)} tags={mine.tags} />
        <Version title={t('stale.theirs')} {...theirs} />
      </div>
      {failure ? (
        <p className="field-error">
          <FailureText failure={failure} />
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" size="sm" isPending={isSending} onPress={keepMine}>
          {t('stale.keepMine')}
        </Button>
        <Button
          size="sm"
          onPress={() => {
            void copyText([...contentText(mine), remarkText(mine.remark)].join('\n'), t);
            onTakeTheirs();
          }}
        >
          {t('stale.takeTheirs')}
        </Button>
      </div>
    </section>
  );
}

function Version({
  title,
  remark,
  fields,
  tags,
}: {
  title: string;
  remark: Remark;
  fields: string[];
  tags: string[];
}) {
  return (
    <div className="min-w-0 border-t border-rule-strong pt-2">
      <p className="eyebrow">{title}</p>
      {fields.map((field) => (
        <p key={field} className="font-serif text-sm text-ink-2">
          {field}
        </p>
      ))}
      <RemarkHtml remark={remark} className="note-body font-serif text-sm" />
      {tags.length > 0 ? <p className="hint">{tags.join(', ')}</p> : null}
    </div>
  );
}
