'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef } from 'react';
import { useFailureText } from '@/components/account/use-failure-text';
import { DateTime } from '@/components/ui/date-time';
import { toast } from '@/components/ui/toast';
import type { Result } from '@/lib/schemas/failure';
import type { NoticeDto } from '@/lib/server/queries/notices';

/** Which sentence says it. */
function aboutOf({ type, mine }: Pick<NoticeDto, 'type' | 'mine'>) {
  if (type === 'suggestion_accepted' || type === 'suggestion_declined') return type;
  return mine ? 'mine' : 'other';
}

/** What a person is told, newest first. Following one reads it. */
export function NoticeList({
  notices,
  unread,
  readNotices,
}: {
  notices: readonly NoticeDto[];
  unread: number;
  readNotices: (input: { noticeId: string | null }) => Promise<Result<unknown>>;
}) {
  const t = useTranslations('notices');
  const failureText = useFailureText();
  const router = useRouter();
  const status = useRef<HTMLParagraphElement>(null);

  async function read(noticeId: string | null): Promise<void> {
    const result = await readNotices({ noticeId }).catch(
      () => ({ ok: false, failure: { code: 'offline' } }) as const,
    );
    if (!result.ok) return toast(failureText(result.failure), 'error');
    router.refresh();
  }

  return (
    <section aria-labelledby="notices-unread" className="max-w-4xl">
      <div className="flex flex-wrap items-center justify-between gap-4 pb-3">
        <p ref={status} id="notices-unread" tabIndex={-1} role="status" className="text-sm text-ink-3">
          {t('unread', { count: unread })}
        </p>
        {unread > 0 ? (
          <button
            type="button"
            className="btn btn-plain btn-sm js-only"
            onClick={() => {
              // The button goes.
              status.current?.focus();
              void read(null);
            }}
          >
            {t('readAll')}
          </button>
        ) : null}
      </div>
      <ol>
        {notices.map(({ id, annotationId, slug, title, language, at, read: isRead, ...notice }) => {
          const { kind, revision, question, reason } = notice;
          const place = `/d/${slug}#note-${annotationId}`;
          const values = {
            kind,
            title,
            revision,
            document: (chunks: ReactNode) => (
              <cite className="font-serif" lang={language ?? undefined}>
                {chunks}
              </cite>
            ),
          };
          return (
            <li key={id} id={`notice-${id}`} tabIndex={-1} className="grid gap-1.5 border-t border-rule py-4">
              <p className={isRead ? 'text-ink-2' : 'font-semibold'}>
                {isRead ? null : <span className="text-note">{t('isNew')} · </span>}
                {t.rich(`about.${aboutOf(notice)}`, values)}
              </p>
              {question ? (
                <p className="max-w-prose font-serif text-ink-2" dir="auto">
                  {question}
                </p>
              ) : null}
              {reason ? (
                <p className="max-w-prose font-serif whitespace-pre-line text-ink-2" dir="auto">
                  {reason}
                </p>
              ) : null}
              <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
                <span className="text-ink-3">
                  <DateTime value={at} withTime />
                </span>
                <Link className="link" href={place} onClick={() => (isRead ? undefined : void read(id))}>
                  {t('look')}
                </Link>
                {isRead ? null : (
                  <button
                    type="button"
                    className="link js-only"
                    onClick={() => {
                      document.getElementById(`notice-${id}`)?.focus({ preventScroll: true });
                      void read(id);
                    }}
                  >
                    {t('read')}
                  </button>
                )}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
