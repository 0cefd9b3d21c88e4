import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Remark, RemarkBlock } from '@/lib/domain/remark/remark';
import { remarkFromMarkdown } from '@/lib/domain/remark/remark-from-markdown';
import { emptyRemark } from './drafts';
import { plainText, withTyped } from './plain-remark';

const doc = (...content: RemarkBlock[]): Remark => ({ type: 'doc', content });
const paragraph = (text: string): RemarkBlock =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };

function markdown(text: string): Remark {
  const parsed = remarkFromMarkdown(text);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.remark;
}

describe('plainText', () => {
  it('is the lines of paragraphs', () => {
    expect(plainText(doc(paragraph('One.'), paragraph(''), paragraph('Two.')))).toBe('One.\n\nTwo.');
  });

  it('is null where a plain field would lose something', () => {
    for (const text of ['**11** dead', '[a list](https://example.org)', '- 11', '> 11', 'a\\\nb'])
      expect(plainText(markdown(text)), text).toBeNull();
  });

  it('gives any lines back that were typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        const typed = lines.join('\n');
        expect(plainText(withTyped(emptyRemark, typed))).toBe(typed);
      }),
    );
  });
});

describe('withTyped', () => {
  it('goes on in the last paragraph', () => {
    expect(withTyped(doc(paragraph('One.'), paragraph('Two')), ' and more.\nThree.')).toEqual(
      doc(paragraph('One.'), paragraph('Two and more.'), paragraph('Three.')),
    );
  });

  it('goes on in the formatting of the last words, and behind a line break', () => {
    const bold = { type: 'text', text: 'eleven', marks: [{ type: 'bold' }] } as const;
    const lines = (last: string): RemarkBlock => ({
      type: 'paragraph',
      content: [{ ...bold, marks: [...bold.marks], text: last }],
    });
    expect(withTyped(doc(lines('eleven')), ' dead')).toEqual(doc(lines('eleven dead')));
    const broken: RemarkBlock = { type: 'paragraph', content: [{ type: 'hardBreak' }] };
    expect(withTyped(doc(broken), 'On.')).toEqual(
      doc({ type: 'paragraph', content: [{ type: 'hardBreak' }, { type: 'text', text: 'On.' }] }),
    );
  });

  it('begins a paragraph behind a list', () => {
    const list = markdown('- 11');
    expect(withTyped(list, 'Others say 21.')).toEqual(doc(...list.content, paragraph('Others say 21.')));
  });

  it('changes nothing while nothing is typed', () => {
    for (const text of ['11', '- 11', '> 11', '**11**']) {
      const remark = markdown(text);
      expect(withTyped(remark, '')).toEqual(remark);
    }
  });
});
