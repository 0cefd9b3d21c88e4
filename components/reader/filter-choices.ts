import { once } from '@/lib/domain/once';
import type { AnnotationDto } from '@/lib/server/queries/thread';
import {
  type AnnotationKind,
  type AnnotationState,
  annotationKinds,
  annotationStates,
  stateOf,
} from './reader-filter';

export type Choice<Value extends string = string> = { value: Value; label: string; count: number };

export type FilterChoices = {
  kinds: { value: AnnotationKind; count: number }[];
  states: { value: AnnotationState; count: number }[];
  /** By name. */
  people: Choice[];
  /** The most used first. */
  tags: Choice[];
};

/** What there is to choose from, with the number of annotations that each choice alone would show. */
export const filterChoices = once((annotations: readonly AnnotationDto[]): FilterChoices => {
  const kinds = new Map<string, number>();
  const states = new Map<string, number>();
  const tags = new Map<string, number>();
  const people = new Map<string, Choice>();
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const annotation of annotations) {
    count(kinds, annotation.kind);
    const state = stateOf(annotation);
    if (state) count(states, state);
    for (const tag of annotation.tags) count(tags, tag);
    const writers = new Map(
      [annotation, ...annotation.replies].map(({ author }) => [author.id, author.name]),
    );
    for (const [value, label] of writers) {
      const known = people.get(value);
      people.set(value, { value, label, count: (known?.count ?? 0) + 1 });
    }
  }
  const fixed = <Value extends string>(values: readonly Value[], counts: Map<string, number>) =>
    values.flatMap((value) => {
      const found = counts.get(value);
      return found ? [{ value, count: found }] : [];
    });
  return {
    kinds: fixed(annotationKinds, kinds),
    states: fixed(annotationStates, states),
    people: [...people.values()].sort((a, b) => a.label.localeCompare(b.label)),
    tags: [...tags]
      .map(([value, used]) => ({ value, label: value, count: used }))
      .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label)),
  };
});
