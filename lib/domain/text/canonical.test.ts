import { describe, expect, it } from 'vitest';
import type { Body, Inline } from '../document/body';
import { canonicalText, inlineText, textBlockSpans } from './canonical';

const text = (value: string): Inline[] => [{ type: 'text', text: value }];
const body: Body = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: text('Title') },
    {
      type: 'factsBox',
      content: [
        {
          type: 'fact',
          content: [
            { type: 'factLabel', content: text('Date') },
            { type: 'factValue', content: text('1990') },
          ],
        },
      ],
    },
    { type: 'horizontalRule' },
    { type: 'paragraph' },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [...text('a'), { type: 'hardBreak' }, ...text('b')] }],
        },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: text('👍') }] }],
        },
      ],
    },
    { type: 'codeBlock', content: [{ type: 'text', text: 'x\ny' }] },
  ],
};

describe('canonicalText', () => {
  it('joins the text blocks in reading order by one line feed', () => {
    expect(canonicalText(body)).toBe('Title\nDate\n1990\n\na\nb\n👍\nx\ny');
  });

  it('stands at the spans that are given for it', () => {
    const whole = canonicalText(body);
    const spans = textBlockSpans(body);
    for (const { node, start, end } of spans) expect(whole.slice(start, end)).toBe(inlineText(node.content));
    expect(spans.map(({ start }) => start)).toEqual([0, 6, 11, 16, 17, 21, 24]);
    expect(spans.at(-1)?.end).toBe(whole.length);
  });
});
