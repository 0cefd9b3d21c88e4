import type { Failure } from '@/lib/schemas/failure';

/** The fields that the server refused: names, each once. */
export function refusedFields(failure: Failure | null): ReadonlySet<string> {
  const issues = failure?.code === 'invalid_input' ? failure.details?.issues : undefined;
  if (!Array.isArray(issues)) return new Set();
  return new Set(issues.map((issue: { path?: unknown[] }) => String(issue.path?.[0] ?? '')));
}
