import { canonicalText } from '../text/canonical';
import type { Block, Body } from './body';

/** What a body consists of; `characters` are code points of the canonical text without line breaks. */
export type BodyCounts = {
  sections: number;
  paragraphs: number;
  lists: number;
  quotes: number;
  tables: number;
  facts: number;
  footnotes: number;
  gaps: number;
  characters: number;
  words: number;
};

/**
 * Counts the structure of a body. Sections are headings; paragraphs those with text, gaps those without, both
 * wherever they stand but in table cells; lists and quotes include nested ones. Words are runs of letters, digits
 * and marks, joined by apostrophes and hyphens.
 */
export function countBody(body: Body): BodyCounts {
  const text = canonicalText(body);
  const counts: BodyCounts = {
    sections: 0,
    paragraphs: 0,
    lists: 0,
    quotes: 0,
    tables: 0,
    facts: 0,
    footnotes: 0,
    gaps: 0,
    characters: countCodePoints(text),
    words: countWords(text),
  };
  for (const block of body.content) countBlock(block, counts);
  return counts;
}

function countBlock(block: Block, counts: BodyCounts): void {
  switch (block.type) {
    case 'paragraph':
      counts[block.content?.length ? 'paragraphs' : 'gaps'] += 1;
      return;
    case 'heading':
      counts.sections += 1;
      return;
    case 'bulletList':
    case 'orderedList':
      counts.lists += 1;
      for (const item of block.content) for (const child of item.content) countBlock(child, counts);
      return;
    case 'blockquote':
    case 'footnote':
      counts[block.type === 'footnote' ? 'footnotes' : 'quotes'] += 1;
      for (const child of block.content) countBlock(child, counts);
      return;
    case 'table':
      counts.tables += 1;
      return;
    case 'factsBox':
      counts.facts += block.content.length;
      return;
    case 'codeBlock':
    case 'horizontalRule':
      return;
  }
}

function countCodePoints(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isTrail = unit >= 0xdc00 && unit <= 0xdfff;
    if (!isTrail && unit !== 0x0a) count += 1;
  }
  return count;
}

function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’ʼ՛՚‐-][\p{L}\p{N}\p{M}]+)*/gu)) count += 1;
  return count;
}
