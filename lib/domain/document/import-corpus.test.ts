import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../text/canonical';
import type { Block } from './body';
import { parseBody } from './body-schema';
import { type ImportedDocument, importDocument } from './import-document';
import { outline } from './outline';

/** The files are the originals to the byte; ".md.txt" keeps formatters of Markdown away from one of them. */
function load(fileName: string): { text: string; document: ImportedDocument } {
  const bytes = readFileSync(new URL(`./__fixtures__/${fileName}`, import.meta.url));
  const document = importDocument({ bytes, fileName });
  if (!document.ok) throw new Error(document.message);
  return { text: bytes.toString('utf8'), document };
}

/** Runs of blanks and line breaks as one space: what lies between blocks is layout, not text. */
const squeeze = (text: string): string => text.replace(/[ \t\n]+/g, ' ').replace(/^ | $/g, '');
const allText = (document: ImportedDocument): string =>
  squeeze(`${document.title}\n${canonicalText(document.body)}`);
const textOf = (block: Block | undefined): string =>
  block ? canonicalText({ type: 'doc', content: [block] }) : '';

/** Strips wiki markup line by line, knowing nothing of blocks. */
function stripWiki(text: string): string {
  const lines = text.split('\n').map((line) =>
    line
      .replace(/^=+ *(.*?) *=+$/, '$1')
      .replace(/^Infobox$/, '')
      .replace(/^- (Title|Partof|Location|Target|Date|Type|Fatalities|Perpetrators|Motive): /, '$1 ')
      .replace(/^- /, ''),
  );
  return squeeze(lines.join('\n'));
}

describe('the corpus in wiki plain text', () => {
  it.each(['gugark.wiki.txt', 'khojaly.wiki.txt'])('loses nothing of %s', (name) => {
    const { text, document } = load(name);
    expect(allText(document)).toBe(stripWiki(text));
    expect(parseBody(document.body)).toEqual({ ok: true, body: document.body });
    expect(document).toMatchObject({ format: 'wiki', detected: true, language: 'en', direction: 'ltr' });
  });

  it('reads Gugark: facts, sections, a list', () => {
    const { document } = load('gugark.wiki.txt');
    expect(document.title).toBe('Gugark pogrom');
    expect(document.counts).toMatchObject({
      sections: 6,
      paragraphs: 13,
      lists: 1,
      quotes: 0,
      facts: 9,
      gaps: 0,
    });
    expect(textOf(document.body.content[0])).toContain(
      'Fatalities\n11 (per official Soviet data) , 21 (per Arif Yunusov)\nPerpetrators\n',
    );
    expect(textOf(document.body.content[0])).toContain('Date\nMarch – December 1988 ()\n');
    expect(canonicalText(document.body)).toContain('(Quqark qırğını/qətliamı)');
    expect(outline(document.body).map(({ level, title }) => [level, title])).toEqual([
      [2, 'Background'],
      [2, 'Pogrom'],
      [2, 'Government reaction'],
      [2, 'Aftermath'],
      [3, 'In literature'],
      [2, 'See also'],
    ]);
  });

  it('reads Khojaly: headings without spaces, letters of three scripts, both accounts of the figures', () => {
    const { document } = load('khojaly.wiki.txt');
    const text = canonicalText(document.body);
    expect(document.title).toBe('Khojaly massacre');
    expect(document.counts).toMatchObject({ sections: 19, paragraphs: 72, lists: 2, facts: 6, gaps: 7 });
    expect(text).toContain('Xocalı soyqırımı, Խոջալուի արյունահեղություն');
    expect(text).toContain('This number includes combatants and those who died of cold.');
    expect(text).toContain('Assault\nOn 25–26 February 1992');
    expect(text).toContain('"although “The Karabakh Diary” might');
    const deepest = outline(document.body).filter((entry) => entry.level === 4);
    expect(deepest.map((entry) => entry.title)).toEqual(['Footage', 'In sport', 'U.S. states']);
    const states = document.body.content.find((block) => block.type === 'bulletList');
    expect(states?.content).toHaveLength(28);
  });

  it('keeps the seven lost quotations of Khojaly visible as gaps', () => {
    const { content } = load('khojaly.wiki.txt').document.body;
    const before = content.flatMap((block, i) =>
      block.type === 'paragraph' && !block.content
        ? [
            textOf(content[i - 1])
              .split(' ')
              .slice(-3)
              .join(' '),
          ]
        : [],
    );
    expect(before).toEqual([
      'Memorial report says:',
      'of massacre stated:',
      'to occupy Khojaly:',
      'evacuate the civilians:',
      'Zvezda newspaper reported:',
      'time, he stated:',
      'to Memorial society,',
    ]);
  });
});

describe('the corpus in Markdown', () => {
  it('loses nothing but link targets', () => {
    const { text, document } = load('genocide-watch.md.txt');
    const stripped = text
      .replace(/\[([^\]]*)\]\(#\)/g, '$1')
      .replace(/^(#+|\d\.) /gm, '')
      .replace(/\*+(?=\S)|(?<=\S)\*+/g, '');
    expect(squeeze(canonicalText(document.body))).toBe(squeeze(stripped));
    expect(parseBody(document.body)).toEqual({ ok: true, body: document.body });
  });

  it('reads its structure', () => {
    const { document } = load('genocide-watch.md.txt');
    expect(document).toMatchObject({
      format: 'markdown',
      detected: true,
      title: 'Genocide Emergency: Azerbaijan in Artsakh',
      language: 'en',
      notices: [{ code: 'links_dropped', count: 6 }],
    });
    expect(document.counts).toMatchObject({ sections: 2, paragraphs: 13, lists: 1, gaps: 0 });
    expect(document.body.content[0]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Genocide Watch' },
        { type: 'hardBreak' },
        { type: 'text', text: 'The Alliance Against Genocide' },
      ],
    });
    expect(document.body.content.at(-1)).toMatchObject({ type: 'orderedList', attrs: { start: 1 } });
    expect(JSON.stringify(document.body)).toContain(
      '{"type":"text","text":"forbids","marks":[{"type":"italic"}]}',
    );
  });
});
