import type { AnnotationDto, DisputeDto, SuggestionDto } from '@/lib/server/queries/thread';

/** An annotation for tests; `overrides` say what matters in the case. */
export function exampleAnnotation(
  overrides: Partial<Omit<AnnotationDto, 'anchor'>> & { anchor?: Partial<AnnotationDto['anchor']> } = {},
): AnnotationDto {
  const { anchor, ...rest } = overrides;
  return {
    id: 'annotation',
    kind: 'note',
    author: { id: 'ani', name: 'Ani' },
    remark: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A remark' }] }] },
    tags: [],
    version: 1,
    createdAt: '2026-01-02T03:04:05.000Z',
    editedAt: null,
    anchor: {
      ...{ start: 0, end: 1, exact: 'x', state: 'exact', closed: false, version: 1 },
      ...{ changes: [], last: null, decided: null, decisions: [] },
      ...anchor,
    },
    citation: null,
    dispute: null,
    suggestion: null,
    replies: [],
    can: [],
    ...rest,
  };
}

export function exampleDispute(overrides: Partial<DisputeDto> = {}): DisputeDto {
  return {
    category: 'figure_disputed',
    question: 'How many?',
    status: 'open',
    outcome: null,
    version: 1,
    staleSince: null,
    history: [],
    moves: [],
    ...overrides,
  };
}

export function exampleSuggestion(overrides: Partial<SuggestionDto> = {}): SuggestionDto {
  return {
    original: 'x',
    replacement: 'y',
    status: 'open',
    revision: null,
    version: 1,
    decision: null,
    deciding: null,
    ...overrides,
  };
}
