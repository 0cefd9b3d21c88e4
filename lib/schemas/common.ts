import { z } from 'zod';
import { safeHref } from '../domain/document/safe-href';
import { parseRemark } from '../domain/remark/parse-remark';
import { REMARK_LIMITS, type RemarkProblem } from '../domain/remark/remark';
import { isEmptyRemark } from '../domain/remark/remark-text';

/** Largest number that an integer column holds. */
export const MAX_INTEGER = 2_147_483_647;

/** Text that the database keeps as it is: it stores no NUL, and a lone surrogate does not survive UTF-8. */
export const storableText = z
  .string()
  .regex(/^[^\0\p{Surrogate}]*$/u, 'has characters that cannot be stored');

/** Ids as the database makes them (nanoid). */
export const id = z.string().regex(/^[A-Za-z0-9_-]{8,32}$/, 'is no id');

/** Made by the client once per intended creation; a repeated request with it creates nothing. */
export const idempotencyKey = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/, 'is no idempotency key');

/** Counts the changes of a row; an update states the one it saw. */
export const version = z.number().int().positive().max(MAX_INTEGER);

/** Text of at most `most` UTF-16 units, trimmed; empty becomes null. */
export const optionalText = (most: number) =>
  storableText
    .max(most)
    .nullish()
    .transform((value) => value?.trim() || null);

/** Text of 1 to `most` UTF-16 units after trimming. */
export const requiredText = (most: number) => storableText.trim().min(1, 'is empty').max(most);

/** A web or mail address; anything else (javascript:, data:) is refused with a sentence. */
export const optionalAddress = optionalText(2000).transform((value, context) => {
  if (value === null) return null;
  const href = safeHref(value);
  if (href === null) {
    context.addIssue({ code: 'custom', message: 'must begin with http://, https:// or mailto:' });
    return z.NEVER;
  }
  return href;
});

const remarkProblems: Record<RemarkProblem['code'], string> = {
  malformed: 'is no remark that this program can keep',
  unsafe_link: 'has a link that does not begin with http://, https:// or mailto:',
  too_deep: 'has lists or quotations within one another too deeply',
  too_long: `is longer than ${REMARK_LIMITS.maxLength} characters`,
  too_many_nodes: 'has too many parts',
};

/** Tiptap JSON of a remark, checked node by node. */
export const remark = z.unknown().transform((value, context) => {
  const parsed = parseRemark(value);
  if (!parsed.ok) {
    context.addIssue({ code: 'custom', message: remarkProblems[parsed.problem.code] });
    return z.NEVER;
  }
  return parsed.remark;
});

/** A remark that must say something. */
export const wordyRemark = remark.refine((value) => !isEmptyRemark(value), 'is empty');

/** At most 12 tags of at most 40 characters: lower-cased, without #, white space runs as one hyphen, no repeats. */
export const tags = z
  .array(storableText.max(60))
  .max(12)
  .transform((list) => [
    ...new Set(
      list
        .map((tag) => {
          const plain = tag.trim().replace(/^#+/, '').replace(/\s+/gu, '-').toLocaleLowerCase('en');
          // A pair of surrogates is not cut in two.
          return plain.slice(0, 40).replace(/[\ud800-\udbff]$/, '');
        })
        .filter(Boolean),
    ),
  ]);
