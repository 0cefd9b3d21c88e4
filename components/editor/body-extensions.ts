import type { Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { safeHref } from '@/lib/domain/document/safe-href';
import { Doc, Heading, ListItem } from './block-nodes';
import { Fact, FactLabel, FactsBox, FactValue } from './facts-nodes';
import { Footnote } from './footnote-node';
import { Code, Subscript, Superscript } from './inline-marks';
import { HorizontalRule } from './rule-node';
import { Table, TableCell, TableHeader, TableRow } from './table-nodes';

/**
 * Exactly the schema of lib/domain/document/body.ts. `topLevel` is the highest level of heading in the text, which is drawn
 * as h2.
 */
export function bodyExtensions({ topLevel = 1 } = {}): Extensions {
  return [
    StarterKit.configure({
      document: false,
      heading: false,
      listItem: false,
      code: false,
      horizontalRule: false,
      trailingNode: false,
      underline: false,
      dropcursor: { color: 'var(--ink)', width: 1 },
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        isAllowedUri: (address) => safeHref(address) !== null,
        HTMLAttributes: { target: null, rel: null, class: null },
      },
    }),
    Doc,
    Heading.configure({ topLevel }),
    ListItem,
    HorizontalRule,
    Code,
    Superscript,
    Subscript,
    Table,
    TableRow,
    TableCell,
    TableHeader,
    FactsBox,
    Fact,
    FactLabel,
    FactValue,
    Footnote,
  ];
}
