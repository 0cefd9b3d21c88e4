import { describe, expect, it } from 'vitest';
import type { Block, Body, HeadingLevel } from '@/lib/domain/document/body';
import { exampleAnnotation, exampleDispute } from './example-annotation';
import { countBySection, sectionsOf } from './sections';

const heading = (text: string, level: HeadingLevel = 2): Block => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text }],
});
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const body: Body = {
  type: 'doc',
  content: [
    paragraph('Before'),
    heading('The  toll', 2),
    paragraph('11 or 21'),
    heading('Զոհեր և վիրավորներ', 3),
    heading('The toll'),
    paragraph('End'),
  ],
};

describe('sectionsOf', () => {
  it('gives every section a title, a unique id in its own script, and its span', () => {
    expect(sectionsOf(body)).toEqual([
      { id: 's-the-toll', title: 'The toll', level: 2, start: 7, end: 26 },
      { id: 's-զոհեր-և-վիրավորներ', title: 'Զոհեր և վիրավորներ', level: 3, start: 26, end: 45 },
      { id: 's-the-toll-2', title: 'The toll', level: 2, start: 45, end: 58 },
    ]);
  });
});

describe('countBySection', () => {
  it('counts each annotation where it begins, and open disputes apart', () => {
    const at = (start: number, status?: 'open' | 'resolved') =>
      exampleAnnotation({
        id: `at${start}`,
        kind: status ? 'flag' : 'note',
        dispute: status ? exampleDispute({ status }) : null,
        anchor: { start, end: start + 50 },
      });
    const counts = countBySection(sectionsOf(body), [at(0), at(8, 'open'), at(17, 'resolved'), at(57)]);
    expect([...counts.values()]).toEqual([
      { annotations: 2, contested: 1 },
      { annotations: 0, contested: 0 },
      { annotations: 1, contested: 0 },
    ]);
  });
});
