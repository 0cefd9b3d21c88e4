import 'server-only';
import { carryAnchors } from '@/lib/domain/anchoring';
import { countChanges } from '@/lib/domain/document/count-changes';
import { importDocument } from '@/lib/domain/document/import-document';

/** Pure work that takes seconds for a long text. */
export const jobs = { carryAnchors, countChanges, importDocument };

export type JobName = keyof typeof jobs;
/** Seen from outside, where it cannot be said which of them it is. */
export const job = (name: JobName) => jobs[name] as (...args: unknown[]) => unknown;
