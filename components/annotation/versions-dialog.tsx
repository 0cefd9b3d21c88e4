'use client';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Remark } from '@/lib/domain/remark/remark';
import { remarkText } from '@/lib/domain/remark/remark-text';
import { wordDiff } from '@/lib/domain/text/word-diff';
import type { Failure } from '@/lib/schemas/failure';
import type { EarlierVersions, VersionDto } from '@/lib/server/queries/history';
import type { AnnotationDto, ReplyDto } from '@/lib/server/queries/thread';
import { FailureText } from '../account/failure-text';
import { Button } from '../ui/button';
import { DateTime } from '../ui/date-time';
import { Dialog } from '../ui/dialog';
import { contentText } from './content-text';
import { read } from './post';

type Shown = { version: number; by: string; at: string; remark: Remark; tags: string[]; text: string };

/** Every version of a text, newest first, each with what it changed. */
export function VersionsDialog({
  subject,
  onClose,
}: {
  subject: AnnotationDto | ReplyDto;
  onClose: () => void;
}) {
  const t = useTranslations('annotation.versions');
  const [earlier, setEarlier] = useState<EarlierVersions | null>(null);
  const [isLoading, setLoading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const { id } = subject;

  const load = useCallback(
    async (known: VersionDto[]) => {
      const last = known.at(-1)?.version;
      setLoading(true);
      setFailure(null);
      const path = `/api/annotations/${id}/versions`;
      const result = await read<EarlierVersions>(last ? `${path}?before=${last}` : path);
      setLoading(false);
      if (!result.ok) return setFailure(result.failure);
      const { versions, more } = result.value;
      flushSync(() => setEarlier({ versions: [...known, ...versions], more }));
      // The button may be gone, and the focus goes on with what it brought.
      if (last) list.current?.querySelectorAll('li')[known.length + 1]?.focus();
    },
    [id],
  );
  useEffect(() => void load([]), [load]);

  const versions = earlier ? [current(subject), ...earlier.versions.map(shown)] : null;
  return (
    <Dialog
      title={t('title')}
      size="lg"
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <p className="hint">{t('changes')}</p>
      {versions || failure ? null : <p>{t('loading')}</p>}
      <ol ref={list} className="grid gap-5">
        {versions?.map((version, index) => (
          <li key={version.version} tabIndex={-1} className="border-t border-rule pt-3">
            <p className="note-head">
              <strong className="text-ink">
                {index === 0 ? t('current') : t('version', { number: version.version })}
              </strong>
              <span>{version.by}</span>
              <DateTime value={version.at} withTime />
            </p>
            <Words version={version} before={versions[index + 1]} />
            {version.tags.length > 0 ? (
              <p className="hint">{t('tags', { tags: version.tags.join(', ') })}</p>
            ) : null}
          </li>
        ))}
      </ol>
      {failure ? (
        <p role="alert">
          <FailureText failure={failure} />
        </p>
      ) : null}
      {earlier?.more ? (
        <div>
          <Button size="sm" isPending={isLoading} onPress={() => void load(earlier.versions)}>
            {isLoading ? t('loading') : t('more')}
          </Button>
        </div>
      ) : null}
    </Dialog>
  );
}

function Words({ version, before }: { version: Shown; before: Shown | undefined }) {
  const runs = before ? wordDiff(before.text, version.text) : [{ kind: 'same' as const, text: version.text }];
  let at = 0;
  return (
    <div className="font-serif whitespace-pre-line">
      {runs.map(({ kind, text }) => {
        const key = `${at}${kind}`;
        at += text.length;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark
            key={key}
            className={
              kind === 'added' ? 'bg-good/15 decoration-good' : 'bg-flag/10 text-ink-2 decoration-flag'
            }
          >
            {text}
          </Mark>
        );
      })}
    </div>
  );
}

const wholeText = (remark: Remark, content: Parameters<typeof contentText>[0]) =>
  [...contentText(content), remarkText(remark)].filter(Boolean).join('\n\n');

function current(subject: AnnotationDto | ReplyDto): Shown {
  const { version, author, createdAt, editedAt, remark } = subject;
  const content =
    'kind' in subject
      ? { citation: subject.citation, flag: subject.dispute, suggestion: subject.suggestion }
      : {};
  const tags = 'kind' in subject ? subject.tags : [];
  return {
    version,
    by: author.name,
    at: editedAt ?? createdAt,
    remark,
    tags,
    text: wholeText(remark, content),
  };
}

function shown({ version, by, at, remark, tags, ...content }: VersionDto): Shown {
  return { version, by, at, remark, tags, text: wholeText(remark, content) };
}
