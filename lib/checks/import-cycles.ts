import type { SourceFile } from './source-file';

/**
 * The cycles among files that import one another at run time, each as the files of one knot (a strongly connected
 * component, by Tarjan's algorithm; linear in files and imports). Imports of types vanish and can't tie a knot.
 */
export function importCycles(files: SourceFile[]): string[][] {
  const byName = new Map(files.map((file) => [file.path.replace(/\.[cm]?[jt]sx?$/, ''), file]));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const knots: string[][] = [];

  const follow = (name: string): void => {
    order.set(name, order.size);
    lowest.set(name, order.get(name) ?? 0);
    open.push(name);
    for (const { path, typeOnly } of byName.get(name)?.imports ?? []) {
      if (typeOnly || path === undefined || !byName.has(path)) continue;
      if (!order.has(path)) follow(path);
      if (open.includes(path)) lowest.set(name, Math.min(lowest.get(name) ?? 0, lowest.get(path) ?? 0));
    }
    if (lowest.get(name) !== order.get(name)) return;
    const knot = open.splice(open.indexOf(name));
    const importsItself = byName.get(name)?.imports.some(({ path, typeOnly }) => path === name && !typeOnly);
    if (knot.length > 1 || importsItself) knots.push(knot);
  };

  for (const name of byName.keys()) if (!order.has(name)) follow(name);
  return knots;
}
