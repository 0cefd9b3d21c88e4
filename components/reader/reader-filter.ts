import { disputeStatuses } from '@/lib/domain/dispute/dispute';
import type { AnnotationDto } from '@/lib/server/queries/thread';

export const annotationKinds = ['note', 'citation', 'flag', 'suggestion'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

/** How a dispute or a suggestion stands. */
export const annotationStates = [...disputeStatuses, 'accepted', 'declined'] as const;
export type AnnotationState = (typeof annotationStates)[number];

/** The state by which an annotation is filtered; notes and citations have none. */
export const stateOf = ({ dispute, suggestion }: AnnotationDto): AnnotationState | null =>
  dispute?.status ?? suggestion?.status ?? null;

/**
 * Which annotations are shown. An empty list lets everything through; within a list one match is enough, and all lists
 * must match. A state lets only contested passages and suggestions through, since nothing else has one.
 */
export type ReaderFilter = {
  kinds: readonly AnnotationKind[];
  states: readonly AnnotationState[];
  /** Ids of people who wrote the annotation or replied to it. */
  people: readonly string[];
  tags: readonly string[];
};

export const NO_FILTER: ReaderFilter = { kinds: [], states: [], people: [], tags: [] };

export const isFiltering = (filter: ReaderFilter): boolean =>
  Object.values(filter).some((list) => list.length > 0);

export function matchesFilter(annotation: AnnotationDto, filter: ReaderFilter): boolean {
  const { kinds, states, people, tags } = filter;
  const state = stateOf(annotation);
  return (
    (kinds.length === 0 || kinds.includes(annotation.kind)) &&
    (states.length === 0 || (state !== null && states.includes(state))) &&
    (people.length === 0 ||
      people.includes(annotation.author.id) ||
      annotation.replies.some(({ author }) => people.includes(author.id))) &&
    (tags.length === 0 || annotation.tags.some((tag) => tags.includes(tag)))
  );
}

/** The names under which a filter stands in an address; as a form without scripts sends them. */
const PARAMETERS = { kinds: 'kind', states: 'state', people: 'person', tags: 'tag' } as const;
export const filterParameters = PARAMETERS;

/** Reads a filter from an address. Unknown kinds and states are left out; people and tags nobody has match nothing. */
export function readFilter(parameters: URLSearchParams): ReaderFilter {
  const list = (name: string) => [...new Set(parameters.getAll(name).filter(Boolean))].slice(0, 50);
  const kinds = list(PARAMETERS.kinds);
  const states = list(PARAMETERS.states);
  return {
    kinds: annotationKinds.filter((kind) => kinds.includes(kind)),
    states: annotationStates.filter((state) => states.includes(state)),
    people: list(PARAMETERS.people),
    tags: list(PARAMETERS.tags),
  };
}

/** Writes a filter into the parameters of an address; others in it stay. */
export function writeFilter(parameters: URLSearchParams, filter: ReaderFilter): URLSearchParams {
  const result = new URLSearchParams(parameters);
  for (const [key, name] of Object.entries(PARAMETERS) as [keyof ReaderFilter, string][]) {
    result.delete(name);
    for (const value of filter[key]) result.append(name, value);
  }
  return result;
}
