import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, inlineText, textBlockSpans } from '../text/canonical';
import { snapToGraphemes } from '../text/graphemes';
import { arbitraryBody } from './__fixtures__/arbitrary-body';
import type { Body, Inline, Mark } from './body';
import { parseBody } from './body-schema';
import { replacePassage } from './replace-passage';

const bold: Mark[] = [{ type: 'bold' }];
const link: Mark[] = [{ type: 'link', attrs: { href: 'https://a.example/' } }];
const text = (words: string, marks?: Mark[]): Inline => ({
  type: 'text',
  text: words,
  ...(marks && { marks }),
});
const paragraph = (...content: Inline[]) => ({ type: 'paragraph' as const, content });
const doc = (...content: Body['content']): Body => ({ type: 'doc', content });

/** `quote`, which stands in the body once, replaced. */
function replaced(body: Body, quote: string, replacement: string) {
  const start = canonicalText(body).indexOf(quote);
  return replacePassage(body, { start, end: start + quote.length }, replacement);
}

/** Each character of a line with its marks. */
const characters = (content: readonly Inline[] | undefined) =>
  (content ?? []).flatMap((node) =>
    node.type === 'text'
      ? node.text.split('').map((one) => [one, JSON.stringify(node.marks ?? [])])
      : [['\n', '[]']],
  );

describe('replacePassage', () => {
  it('keeps the marks of words that stay, and gives new words those of the words they stand for', () => {
    const body = doc(paragraph(text('In the '), text('town 11', bold), text(' were killed.')));
    expect(replaced(body, 'the town 11 were', 'the city 12 were')).toEqual(
      doc(paragraph(text('In the '), text('city 12', bold), text(' were killed.'))),
    );
  });

  it('lets new words among linked ones be linked, and none at the edge', () => {
    const body = doc(paragraph(text('first second', link), text(' third')));
    expect(replaced(body, 'first second', 'first big second')).toEqual(
      doc(paragraph(text('first big second', link), text(' third'))),
    );
    expect(replaced(body, 'second third', 'second or third')).toEqual(
      doc(paragraph(text('first second', link), text(' or third'))),
    );
  });

  it('makes a line end a hard break, and in preformatted text a line end', () => {
    expect(replaced(doc(paragraph(text('one two'))), 'one two', 'one\ntwo')).toEqual(
      doc(paragraph(text('one'), { type: 'hardBreak' }, text('two'))),
    );
    const code = (words: string): Body =>
      doc({ type: 'codeBlock', content: [{ type: 'text', text: words }] });
    expect(replaced(code('a b'), 'a b', 'a\nb')).toEqual(code('a\nb'));
  });

  it('takes a paragraph out whose words all go, and what held nothing else', () => {
    const item = (words: string) => ({ type: 'listItem' as const, content: [paragraph(text(words))] });
    const list = (...words: string[]) => ({ type: 'bulletList' as const, content: words.map(item) });
    const body = doc(paragraph(text('Kept.')), list('One.', 'Two.'));
    expect(replaced(body, 'One.', '')).toEqual(doc(paragraph(text('Kept.')), list('Two.')));
    expect(replaced(doc(paragraph(text('Kept.')), list('One.')), 'One.', '')).toEqual(
      doc(paragraph(text('Kept.'))),
    );
  });

  it('leaves cells and facts in their places, empty', () => {
    const cell = (content: Inline[]) => ({
      type: 'tableCell' as const,
      content: [content.length > 0 ? paragraph(...content) : { type: 'paragraph' as const }],
    });
    const table = (...cells: Inline[][]): Body =>
      doc({ type: 'table', content: [{ type: 'tableRow', content: cells.map(cell) }] });
    expect(replaced(table([text('11')], [text('21')]), '11', '')).toEqual(table([], [text('21')]));
    const facts = (...value: Inline[]): Body =>
      doc({
        type: 'factsBox',
        content: [
          {
            type: 'fact',
            content: [
              { type: 'factLabel', content: [text('Dead')] },
              { type: 'factValue', ...(value.length > 0 && { content: value }) },
            ],
          },
        ],
      });
    expect(replaced(facts(text('11')), '11', '')).toEqual(facts());
  });

  it('refuses a passage of two paragraphs', () => {
    expect(replaced(doc(paragraph(text('One.')), paragraph(text('Two.'))), 'One.\nTwo', 'x')).toBeNull();
  });

  const withText = arbitraryBody.filter((body) => canonicalText(body).trim() !== '');
  const change = withText.chain((body) => {
    const spans = textBlockSpans(body).filter(({ start, end }) => end > start);
    return fc
      .record({
        block: fc.nat(),
        from: fc.nat(),
        to: fc.nat(),
        replacement: fc.oneof(
          fc.constant(''),
          fc.string({ unit: 'grapheme', maxLength: 20 }).map((words) => words.replace(/\p{Cc}/gu, ' ')),
          fc.constantFrom('12 people', 'two\nlines', '\n'),
        ),
      })
      .map(({ block, from, to, replacement }) => {
        const span = spans[block % spans.length];
        if (!span) throw new Error('a body without text');
        const length = span.end - span.start;
        const [a, b] = [from % length, to % (length + 1)].sort((x, y) => x - y);
        const passage = snapToGraphemes(canonicalText(body), span.start + (a ?? 0), span.start + (b ?? 0));
        return { body, replacement, passage };
      });
  });

  it('changes the passage, no other letter and no mark outside it, and obeys the schema', () => {
    fc.assert(
      fc.property(change, ({ body, passage, replacement }) => {
        const { start, end } = passage;
        const before = JSON.stringify(body);
        const result = replacePassage(body, passage, replacement);
        expect(JSON.stringify(body)).toBe(before);
        if (!result) throw new Error('refused');
        expect(parseBody(result)).toEqual({ ok: true, body: result });

        const old = canonicalText(body);
        const wanted = old.slice(0, start) + replacement + old.slice(end);
        const [index, span] = [...textBlockSpans(body).entries()].find(
          ([, one]) => one.start <= start && end <= one.end,
        ) ?? [0, undefined];
        if (!span) throw new Error('no block');
        const left = inlineText(span.node.content).length - (end - start) + replacement.length;
        const spans = textBlockSpans(result);
        const isGone = left === 0 && span.end > span.start && spans.length < textBlockSpans(body).length;
        if (!isGone) expect(canonicalText(result)).toBe(wanted);
        else if (span.start > 0) expect(canonicalText(result)).toBe(old.slice(0, start - 1) + old.slice(end));
        else expect(canonicalText(result)).toBe(old.slice(end + 1));

        const others = textBlockSpans(body).filter((_, at) => at !== index);
        const same = isGone ? spans : spans.filter((_, at) => at !== index);
        expect(same.map(({ node }) => node)).toEqual(others.map(({ node }) => node));
        if (isGone) return;
        const [was, is] = [characters(span.node.content), characters(spans[index]?.node.content)];
        const tail = span.end - end;
        expect(is.slice(0, start - span.start)).toEqual(was.slice(0, start - span.start));
        expect(is.slice(is.length - tail)).toEqual(was.slice(was.length - tail));
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing but how text nodes are cut where a passage is replaced by itself', () => {
    fc.assert(
      fc.property(change, ({ body, passage }) => {
        const { start, end } = passage;
        const result = replacePassage(body, passage, canonicalText(body).slice(start, end));
        if (!result) throw new Error('refused');
        const marked = (one: Body) => textBlockSpans(one).map(({ node }) => characters(node.content));
        expect(marked(result)).toEqual(marked(body));
      }),
    );
  });
});
