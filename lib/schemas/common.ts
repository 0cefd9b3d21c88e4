import { z } from 'zod';
import { safeHref } from '../domain/document/safe-href';
import { parseRemark } from '../domain/remark/parse-remark';
import { REMARK_LIMITS, type RemarkProblem } from '../domain/remark/remark';
import { isEmptyRemark } from '../domain/remark/remark-text';

/** Ids as the database makes them (nanoid). */
export const id = z.string().regex(/^[A-Za-z0-9_-]{8,32}$/, 'is no id');

/** Made by the client once per intended creation; a repeated request with it creates nothing. */
export const idempotencyKey = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/, 'is no idempotency key');

/** Counts the changes of a row; an update states the one it saw. */
export const version = z.number().int().positive();

/** Text of at most `most` UTF-16 units, trimmed; empty becomes null. */
export const optionalText = (most: number) =>
  z
    .string()
    .max(most)
    .nullish()
    .transform((value) => value?.trim() || null);

/** Text of 1 to `most` UTF-16 units after trimming. */
export const requiredText = (most: number) => z.string().trim().min(1, 'is empty').max(most);

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
  .array(z.string().max(60))
  .max(12)
  .transform((list) => [
    ...new Set(
      list
        .map((tag) =>
          tag.trim().replace(/^#+/, '').replace(/\s+/gu, '-').toLocaleLowerCase('en').slice(0, 40),
        )
        .filter(Boolean),
    ),
  ]);
