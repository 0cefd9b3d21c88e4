'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Choice, Conflict } from '@/lib/domain/document/merge';
import { nodeText } from '@/lib/domain/document/node-text';
import { wordDiff } from '@/lib/domain/text/word-diff';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { RadioGroup } from '../ui/radio-group';
import type { Merging } from './use-revision';

const CHOICES: readonly Choice[] = ['mine', 'theirs', 'both'];

/** Places that two people changed at the same time, both wordings side by side; nothing is lost until each is settled. */
export function MergePanel({
  merging,
  onSettled,
}: {
  merging: Merging;
  onSettled: (choices: Record<string, Choice>) => void;
}) {
  const t = useTranslations('editor.merge');
  const { merge, newest } = merging;
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [isMissing, setMissing] = useState(false);
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const open = merge.conflicts.filter(({ id }) => !choices[id]);

  function settle() {
    if (open.length === 0) return onSettled(choices);
    setMissing(true);
    document.getElementsByName(open[0]?.id ?? '')[0]?.focus();
  }

  return (
    <section ref={section} tabIndex={-1} className="merge-panel" aria-labelledby="merge-title">
      <Callout tone="warn" role="alert" title={<span id="merge-title">{t('title')}</span>}>
        <p>{t('text', { revision: newest.revision, count: merge.conflicts.length })}</p>
      </Callout>
      <ol className="grid gap-8">
        {merge.conflicts.map((conflict, index) => (
          <li key={conflict.id} className="grid gap-3">
            <h3 className="section-title">
              {t('place', { number: index + 1, count: merge.conflicts.length })}
            </h3>
            <Versions conflict={conflict} />
            <RadioGroup
              name={conflict.id}
              label={t('choose')}
              options={CHOICES.map((choice) => ({
                id: choice,
                label: t(`choices.${choice}`),
                description: t(`choiceHints.${choice}`),
              }))}
              value={choices[conflict.id] ?? ''}
              onChange={(choice) => setChoices({ ...choices, [conflict.id]: choice as Choice })}
              errorMessage={isMissing && !choices[conflict.id] ? t('missing') : undefined}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button variant="primary" onPress={settle}>
          {t('settle')}
        </Button>
      </div>
    </section>
  );
}

function Versions({ conflict: { base, mine, theirs } }: { conflict: Conflict }) {
  const t = useTranslations('editor.merge');
  const before = useMemo(() => textOf(base), [base]);
  return (
    <div className="merge-versions">
      {[
        { name: t('mine'), blocks: mine },
        { name: t('theirs'), blocks: theirs },
      ].map(({ name, blocks }) => (
        <div key={name}>
          <h4 className="eyebrow">{name}</h4>
          {blocks.length === 0 ? (
            <p className="hint">{t('removed')}</p>
          ) : (
            <Words before={before} after={textOf(blocks)} />
          )}
        </div>
      ))}
    </div>
  );
}

/** A wording, with what it changed of an earlier one marked. */
export function Words({ before, after }: { before: string; after: string }) {
  let at = 0;
  return (
    <p className="merge-words">
      {wordDiff(before, after).map(({ kind, text }) => {
        const key = `${at}${kind}`;
        at += text.length;
        if (kind === 'same') return <span key={key}>{text}</span>;
        return kind === 'added' ? <ins key={key}>{text}</ins> : <del key={key}>{text}</del>;
      })}
    </p>
  );
}

const textOf = (units: Conflict['base']): string => units.map(nodeText).join('\n');
