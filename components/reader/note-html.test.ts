import fc from 'fast-check';
import { createTranslator, NextIntlClientProvider, type useTranslations } from 'next-intl';
import { parseFragment, serialize } from 'parse5';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AnnotationCard } from '@/components/annotation/annotation-card';
import { disputeStatuses, flagCategories, outcomes } from '@/lib/domain/dispute/dispute';
import { suggestionStatuses } from '@/lib/domain/suggestion/suggestion';
import messages from '@/lib/messages/en.json';
import { stances } from '@/lib/schemas/annotation';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import { type NoteWords, noteHtml } from './note-html';

const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const words: NoteWords = {
  annotation: createTranslator({ locale: 'en-GB', messages, namespace: 'annotation' }) as ReturnType<
    typeof useTranslations<'annotation'>
  >,
  dispute: createTranslator({ locale: 'en-GB', messages, namespace: 'dispute' }) as ReturnType<
    typeof useTranslations<'dispute'>
  >,
  anchor: createTranslator({ locale: 'en-GB', messages, namespace: 'anchor' }) as ReturnType<
    typeof useTranslations<'anchor'>
  >,
  date: (iso) => format.format(new Date(iso)),
};

const hostile = fc.oneof(
  fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "it's & «48»", 'Ə հայ'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => text.replace(/[\0\r]/g, '0')),
);
const time = fc
  .date({ min: new Date('1988-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const person = fc.record({ id: fc.constantFrom('a', 'b'), name: hostile });
const remark = hostile.map((text) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
}));
const id = fc.stringMatching(/^[A-Za-z0-9_-]{8,12}$/).filter((value) => !value.startsWith('pending-'));
const reply = fc.record({
  id,
  author: person,
  remark,
  version: fc.constant(1),
  createdAt: time,
  editedAt: maybe(time),
  can: fc.constant<never[]>([]),
});
const citation = fc.record({
  stance: fc.constantFrom(...stances),
  title: hostile,
  author: maybe(hostile),
  year: maybe(fc.integer({ min: 1900, max: 2026 })),
  url: maybe(fc.constantFrom('https://example.org/?a=1&b="', 'javascript:alert(1)', 'mailto:a@example.org')),
  locator: maybe(hostile),
  quotation: maybe(hostile),
});
const dispute = fc.record({
  category: fc.constantFrom(...flagCategories),
  question: hostile,
  status: fc.constantFrom(...disputeStatuses),
  outcome: maybe(fc.constantFrom(...outcomes)),
  version: fc.constant(1),
  staleSince: maybe(fc.integer({ min: 2, max: 9 })),
  history: fc.uniqueArray(
    fc.record({
      version: fc.nat(50),
      to: fc.constantFrom(...disputeStatuses),
      outcome: maybe(fc.constantFrom(...outcomes)),
      reason: hostile,
      by: person,
      at: time,
    }),
    { selector: ({ version }) => version, maxLength: 4 },
  ),
  moves: fc.constant<never[]>([]),
});
const change = fc.record({ kind: fc.constantFrom('number', 'name'), before: hostile, after: hostile });
const passage = fc.record({
  revision: fc.integer({ min: 1, max: 9 }),
  prefix: hostile,
  exact: hostile,
  suffix: hostile,
});
const suggestion = fc.record({
  original: hostile,
  replacement: fc.oneof(hostile, fc.constant('')),
  status: fc.constantFrom(...suggestionStatuses),
  revision: maybe(fc.integer({ min: 1, max: 2000 })),
  version: fc.constant(1),
  decision: maybe(fc.record({ by: person, at: time, reason: fc.oneof(hostile, fc.constant('')) })),
  deciding: fc.constant(null),
});
const annotation: fc.Arbitrary<AnnotationDto> = fc.record({
  id,
  kind: fc.constantFrom('note', 'citation', 'flag', 'suggestion'),
  author: person,
  remark,
  tags: fc.uniqueArray(hostile, { maxLength: 3 }),
  version: fc.constant(1),
  createdAt: time,
  editedAt: maybe(time),
  anchor: fc.record({
    start: fc.constant(0),
    end: fc.constant(1),
    exact: hostile,
    state: fc.constantFrom('exact', 'moved', 'edited', 'suspect', 'orphaned'),
    closed: fc.boolean(),
    version: fc.constant(1),
    changes: fc.array(change, { maxLength: 2 }),
    last: maybe(passage),
    decided: maybe(fc.record({ by: person, at: time, reason: maybe(hostile) })),
    decisions: fc.constant<never[]>([]),
  }),
  citation: maybe(citation),
  dispute: maybe(dispute),
  suggestion: maybe(suggestion),
  replies: fc.uniqueArray(reply, { selector: (one) => one.id, maxLength: 3 }),
  can: fc.constant<never[]>([]),
});

/** HTML as a parser reads it, so that only what it means is compared. */
const meaning = (html: string) => serialize(parseFragment(html));

describe('noteHtml', () => {
  it('is what AnnotationCard draws of an annotation that is not open', () => {
    fc.assert(
      fc.property(annotation, fc.nat(200), (one, number) => {
        const card = createElement(AnnotationCard, { annotation: one, number, active: false });
        const page = createElement(NextIntlClientProvider, {
          locale: 'en-GB',
          messages,
          timeZone: 'UTC',
          // biome-ignore lint/correctness/noChildrenProp: the type of the provider asks for it.
          children: card,
        });
        expect(meaning(noteHtml(one, number, words))).toBe(meaning(renderToStaticMarkup(page)));
      }),
      { numRuns: 150 },
    );
  });
});
