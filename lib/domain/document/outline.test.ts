import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../text/canonical';
import type { Block, Body, HeadingLevel } from './body';
import { outline } from './outline';

const heading = (level: HeadingLevel, text: string): Block =>
  text === ''
    ? { type: 'heading', attrs: { level } }
    : { type: 'heading', attrs: { level }, content: [{ type: 'text', text }] };
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });

describe('outline', () => {
  it('gives each section up to the next of its level or above', () => {
    const body: Body = {
      type: 'doc',
      content: [
        paragraph('Lead'),
        heading(2, 'A'),
        paragraph('a'),
        heading(3, 'B'),
        { type: 'blockquote', content: [heading(2, 'quoted')] },
        heading(2, 'A'),
        paragraph('end'),
      ],
    };
    const text = canonicalText(body);
    expect(
      outline(body).map(({ start, end, ...rest }) => ({ ...rest, text: text.slice(start, end) })),
    ).toEqual([
      { level: 2, title: 'A', id: 'a', text: 'A\na\nB\nquoted\n' },
      { level: 3, title: 'B', id: 'b', text: 'B\nquoted\n' },
      { level: 2, title: 'A', id: 'a-2', text: 'A\nend' },
    ]);
  });

  it('keeps letters of every script in ids and falls back to the number', () => {
    const titles = ['Խոջալու', 'Xocalı soyqırımı', '«Чёрный январь»', '***', ''];
    const body: Body = { type: 'doc', content: titles.map((title) => heading(2, title)) };
    expect(outline(body).map((entry) => entry.id)).toEqual([
      'խոջալու',
      'xocalı-soyqırımı',
      'чёрный-январь',
      'section-4',
      'section-5',
    ]);
  });

  it('has unique ids and nested ranges for any headings', () => {
    const level = fc.constantFrom<HeadingLevel[]>(1, 2, 3, 4, 5, 6);
    const title = fc.constantFrom('a', 'a-2', 'A', '2', '', '—', 'section-1');
    fc.assert(
      fc.property(fc.array(fc.tuple(level, title), { minLength: 1 }), (list) => {
        const body: Body = { type: 'doc', content: list.map(([l, t]) => heading(l, t)) };
        const entries = outline(body);
        expect(new Set(entries.map((entry) => entry.id)).size).toBe(list.length);
        expect(entries.every((entry) => entry.id !== '' && entry.start <= entry.end)).toBe(true);
      }),
    );
  });
});
