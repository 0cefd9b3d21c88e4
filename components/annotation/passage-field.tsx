'use client';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { Body } from '@/lib/domain/document/body';
import { beginningOf } from '@/lib/domain/text/beginning-of';
import { textBlockSpans } from '@/lib/domain/text/canonical';
import { renderPassageContext } from '@/lib/domain/text/passage-context';
import type { SelectedPassage } from '../reader/reader-context';
import { FieldError } from '../ui/field-error';
import { findQuote } from './find-quote';

/**
 * Says which words are meant without selecting them: the paragraph, the words as they stand in it, and which of them if they
 * stand there more than once. `onChange(null)`: they are not there.
 */
export function PassageField({
  body,
  text,
  passage,
  onChange,
}: {
  body: Body;
  text: string;
  passage: SelectedPassage;
  onChange: (passage: SelectedPassage | null) => void;
}) {
  const t = useTranslations('annotation.compose.passage');
  const id = useId();
  const [blocks] = useState(() =>
    textBlockSpans(body).filter(({ start, end }) => text.slice(start, end).trim()),
  );
  const [blockIndex, setBlockIndex] = useState(() =>
    Math.max(
      0,
      blocks.findLastIndex(({ start }) => start <= passage.start),
    ),
  );
  const [words, setWords] = useState(passage.exact);
  const [chosen, setChosen] = useState(0);
  const found = placesIn(blockIndex, words);
  const place = found[chosen] ?? found[0];

  /** A passage that runs over several paragraphs is looked for to its end. */
  function placesIn(index: number, quote: string) {
    const block = blocks[index];
    if (!block) return [];
    return findQuote(text, quote, block.start, quote.includes('\n') ? text.length : block.end);
  }

  function update(index: number, quote: string, choice: number): void {
    setBlockIndex(index);
    setWords(quote);
    setChosen(choice);
    const places = placesIn(index, quote);
    const next = places[choice] ?? places[0];
    onChange(next ? { ...next, exact: text.slice(next.start, next.end) } : null);
  }

  const context = ({ start, end }: { start: number; end: number }) => {
    const around = renderPassageContext(text, start, end, 30);
    return `…${around.before}${around.exact}${around.after}…`.replace(/\n/g, ' ');
  };
  return (
    <div className="grid gap-3">
      <div className="field">
        <label htmlFor={`${id}-block`} className="label">
          {t('paragraph')}
        </label>
        <select
          id={`${id}-block`}
          className="input w-full"
          value={blockIndex}
          onChange={({ target }) => {
            const index = Number(target.value);
            const block = blocks[index];
            if (block) update(index, text.slice(block.start, block.end), 0);
          }}
        >
          {blocks.map(({ start, end }, index) => (
            <option key={start} value={index}>
              {`${index + 1} ${beginningOf(text.slice(start, end), 70)}`}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-words`} className="label">
          {t('words')}
        </label>
        <textarea
          id={`${id}-words`}
          className="input font-serif"
          rows={3}
          value={words}
          aria-invalid={place === undefined}
          aria-describedby={`${id}-hint ${id}-problem`}
          onChange={({ target }) => update(blockIndex, target.value, 0)}
        />
        <p id={`${id}-hint`} className="hint">
          {t('wordsHint')}
        </p>
        <FieldError id={`${id}-problem`}>{place ? undefined : t('missing')}</FieldError>
      </div>
      {found.length > 1 ? (
        <div className="field">
          <label htmlFor={`${id}-place`} className="label">
            {t('occurrence')}
          </label>
          <select
            id={`${id}-place`}
            className="input w-full"
            value={chosen}
            onChange={({ target }) => update(blockIndex, words, Number(target.value))}
          >
            {found.map((one, index) => (
              <option key={one.start} value={index}>
                {t('occurrenceOption', { number: index + 1, context: context(one) })}
              </option>
            ))}
          </select>
        </div>
      ) : null}
    </div>
  );
}
