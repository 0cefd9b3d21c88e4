import type { Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { safeHref } from '@/lib/domain/document/safe-href';

/** Exactly what lib/domain/remark lets through: paragraphs, bold, italic, quotations, lists, links and line breaks. */
export const remarkExtensions: Extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    heading: false,
    horizontalRule: false,
    strike: false,
    trailingNode: false,
    underline: false,
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      isAllowedUri: (address) => safeHref(address) !== null,
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
];
