import { z } from 'zod';
import { anchorDecisions } from '../domain/anchoring/decision';
import { flagCategories, outcomes } from '../domain/dispute/dispute';
import { moves } from '../domain/dispute/transitions';
import { REPLACEMENT_LENGTH } from '../domain/suggestion/suggestion';
import {
  id,
  idempotencyKey,
  optionalAddress,
  optionalText,
  remark,
  requiredText,
  storableText,
  tags,
  version,
  wordyRemark,
} from './common';

export const stances = ['supports', 'disputes', 'qualifies', 'mentions'] as const;
export type Stance = (typeof stances)[number];

/** A passage of one revision. `exact` is what the person saw there; it must equal the stored text. */
const passage = z.object({
  revision: version,
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  exact: z.string().min(1).max(20_000),
});

export const citation = z.object({
  stance: z.enum(stances),
  title: requiredText(500),
  author: optionalText(300),
  year: z
    .number()
    .int()
    .min(-3000)
    .max(3000)
    .nullish()
    .transform((value) => value ?? null),
  url: optionalAddress,
  locator: optionalText(200),
  quotation: optionalText(5000),
});

export const flag = z.object({ category: z.enum(flagCategories), question: requiredText(300) });

/** Plain text in place of the passage, with "\n" for every kind of line end; empty: the passage is to go. */
const suggestion = z.object({
  replacement: storableText
    .max(REPLACEMENT_LENGTH)
    .transform((text) => text.replace(/\r\n?/g, '\n'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a body holds no control characters but these two
    .refine((text) => !/[\u0001-\u0008\u000b-\u001f\u007f]/.test(text), 'has control characters'),
});

/** What an annotation says, by kind. A note and a flag need words; a citation and a suggestion may stand by themselves. */
const parts = [
  z.object({ kind: z.literal('note'), remark: wordyRemark, tags }),
  z.object({ kind: z.literal('citation'), remark, tags, citation }),
  z.object({ kind: z.literal('flag'), remark: wordyRemark, tags, flag }),
  z.object({ kind: z.literal('suggestion'), remark, tags, suggestion }),
] as const;

const whole = { documentId: id, idempotencyKey, passage };

export const createAnnotationInput = z.discriminatedUnion('kind', [
  parts[0].extend(whole),
  parts[1].extend(whole),
  parts[2].extend(whole),
  parts[3].extend(whole),
]);

export const createReplyInput = z.object({
  documentId: id,
  parentId: id,
  idempotencyKey,
  remark: wordyRemark,
});

/** The version that was edited comes along; if it is no longer the newest, the edit is refused and both are shown. */
export const editAnnotationInput = z.object({
  documentId: id,
  annotationId: id,
  version,
  remark,
  tags: tags.optional(),
  citation: citation.optional(),
  flag: flag.optional(),
  suggestion: suggestion.optional(),
});

export const annotationVersionInput = z.object({ documentId: id, annotationId: id, version });

export const moveDisputeInput = z.object({
  documentId: id,
  annotationId: id,
  /** Version of the dispute that the person saw. */
  version,
  move: z.enum(moves),
  reason: storableText.trim().max(5000).default(''),
  outcome: z.enum(outcomes).nullable().default(null),
});

export const decideAnchorInput = z
  .object({
    documentId: id,
    annotationId: id,
    /** The newest revision, and the version of its anchor that the person saw. */
    revision: version,
    version,
    decision: z.enum(anchorDecisions),
    passage: passage.omit({ revision: true }).optional(),
    reason: storableText.trim().max(2000).default(''),
  })
  .refine(({ decision, passage }) => (decision === 'move') === (passage !== undefined), {
    path: ['passage'],
    message: 'belongs to moving, and to nothing else',
  });

/** The version of the suggestion that the person saw comes along; if it was edited or decided since, this is refused. */
export const declineSuggestionInput = annotationVersionInput.extend({ reason: requiredText(5000) });

/**
 * The summary is that of the revision that comes of it. `replaces` are the words that the person saw in the place of those
 * that the suggestion was made for, where they are others by now.
 */
export const acceptSuggestionInput = annotationVersionInput.extend({
  summary: requiredText(300),
  replaces: storableText.min(1).max(20_000).optional(),
});

export type CreateAnnotationInput = z.input<typeof createAnnotationInput>;
export type DecideAnchorInput = z.input<typeof decideAnchorInput>;
export type DecidedAnchorInput = z.output<typeof decideAnchorInput>;
export type AcceptedSuggestionInput = z.output<typeof acceptSuggestionInput>;
export type MoveDisputeInput = z.input<typeof moveDisputeInput>;
