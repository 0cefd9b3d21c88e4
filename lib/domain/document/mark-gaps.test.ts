import { describe, expect, it } from 'vitest';
import type { Block } from './body';
import { markGaps } from './mark-gaps';

const p = (text: string): Block =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };
const h: Block = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Next' }] };
const quote: Block = { type: 'blockquote', content: [p('We saw it.')] };
const list: Block = { type: 'bulletList', content: [{ type: 'listItem', content: [p('one')] }] };

describe('markGaps', () => {
  it.each([
    ['a colon before a paragraph', [p('The report says:'), p('Armenian fighters stated')], 1],
    ['a comma before a paragraph', [p('According to Memorial society,'), p('Denial')], 1],
    ['a colon before a heading', [p('The newspaper reported: '), h], 1],
    ['a colon at the end', [p('At the same time, he stated:')], 1],
    [
      'a colon before footnotes',
      [p('Said:'), { type: 'footnote', attrs: { label: '1' }, content: [p('x')] }],
      1,
    ],
    ['an Armenian comma mark', [p('Նա ասաց՝'), p('Մենք')], 1],
  ] as [string, Block[], number][])('marks %s', (_name, content, marked) => {
    const result = markGaps(content);
    expect(result.marked).toBe(marked);
    expect(result.content[1]).toEqual({ type: 'paragraph' });
    expect(markGaps(result.content)).toEqual({ content: result.content, marked: 0 });
  });

  it.each([
    ['a quotation', [p('He said:'), quote]],
    ['a list', [p('The demands:'), list]],
    ['a paragraph that opens with a quotation mark', [p('He said:'), p('«Мы видели»')]],
    ['a dialogue', [p('He said:'), p('— We saw it.')]],
    ['a gap that is there already', [p('He said:'), p(''), p('Next')]],
    ['a full stop', [p('He said so.'), p('Next')]],
    ['a colon typed for the Armenian full stop', [p('Նա եկավ:'), p('Մենք')]],
    ['a heading with a colon', [{ ...h, content: [{ type: 'text', text: 'It recommends:' }] }, p('Next')]],
  ] as [string, Block[]][])('leaves %s', (_name, content) => {
    expect(markGaps(content)).toEqual({ content, marked: 0 });
  });

  it('looks into quotations and list items', () => {
    const inner = [p('He said:'), p('Then')];
    const { content, marked } = markGaps([
      { type: 'blockquote', content: inner },
      { type: 'bulletList', content: [{ type: 'listItem', content: inner }] },
    ]);
    expect(marked).toBe(2);
    expect(content[0]).toEqual({ type: 'blockquote', content: [inner[0], p(''), inner[1]] });
  });

  it('sees the colon before a footnote label', () => {
    const said: Block = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'He said:' },
        { type: 'text', text: '1', marks: [{ type: 'superscript' }] },
      ],
    };
    expect(markGaps([said, p('Next')]).marked).toBe(1);
  });
});
