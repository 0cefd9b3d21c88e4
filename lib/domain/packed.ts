/** What JSON can say. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What like objects have in common: their keys in order, a key alone or with the value that it has in all of them. */
type Shape = (string | [key: string, value: Json])[];

/**
 * A value in which is said once what many objects have in common: an object is the number of its shape, from 1, and the
 * values that the shape does not tell; a list is 0 and its items, or empty.
 */
export type Packed = [shapes: Shape[], value: Json];

/** Packs what JSON would write of a value. Of `fewValued` keys the values, too, are said with the shape. */
export function pack(value: unknown, fewValued: ReadonlySet<string> = new Set()): Packed {
  const shapes: Shape[] = [];
  const numbers = new Map<string, number>();

  function numberOf(shape: Shape): number {
    const name = JSON.stringify(shape);
    const number = numbers.get(name) ?? shapes.push(shape);
    numbers.set(name, number);
    return number;
  }

  const isCommon = (key: string, inner: Json) => fewValued.has(key) || isNothing(inner);

  function packed(one: Json): Json {
    if (one === null || typeof one !== 'object') return one;
    if (isList(one)) return one.length === 0 ? one : [0, ...one.map(packed)];
    const entries = Object.entries(one).filter(([, inner]) => inner !== undefined);
    const shape = entries.map(([key, inner]): Shape[number] => (isCommon(key, inner) ? [key, inner] : key));
    const told = entries.filter(([key, inner]) => !isCommon(key, inner));
    return [numberOf(shape), ...told.map(([, inner]) => packed(inner))];
  }

  const result = packed(value as Json);
  return [shapes, result];
}

/** The value that was packed. */
export function unpack([shapes, value]: Packed): unknown {
  function unpacked(one: Json): Json {
    if (!isList(one)) return one;
    const [number, ...rest] = one;
    const shape = shapes[(number as number) - 1];
    if (!shape) return rest.map(unpacked);
    let next = 0;
    return Object.fromEntries(
      shape.map((key) => (typeof key === 'string' ? [key, unpacked(rest[next++] ?? null)] : key)),
    );
  }
  return unpacked(value);
}

/** What an object mostly has where it has nothing to say. */
const isNothing = (value: Json): boolean =>
  value === null || typeof value === 'boolean' || (isList(value) && value.length === 0);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
