import { describe, expect, it } from 'vitest';
import { boundaryRules } from './boundary-rules';
import { importCycles } from './import-cycles';
import { readSource } from './source-file';

describe('boundary rules', () => {
  it.each(boundaryRules)('$name: notices its canary', ({ broken, canary }) => {
    expect(broken(readSource(canary.path, canary.text))).not.toEqual([]);
  });

  it('lets a component have types of queries, in every way to write that', () => {
    const queries = '@/lib/server/queries/document-page';
    const text = [
      `import type { A } from '${queries}';`,
      `import { type B } from '${queries}';`,
      `export type { C } from '${queries}';`,
      `type D = import('${queries}').D;`,
    ];
    const file = readSource('components/reader/x.tsx', text.join('\n'));
    expect(file.imports).toHaveLength(4);
    expect(boundaryRules.flatMap(({ broken }) => broken(file))).toEqual([]);
  });

  it('sees an import that brings a value beside a type, for its effects, or later', () => {
    const texts = [
      `import { type A, b } from '@/lib/server/env';`,
      `import '@/lib/server/env';`,
      `export const later = () => import('@/lib/server/env');`,
      `export * as env from '@/lib/server/env';`,
    ];
    for (const text of texts) {
      const file = readSource('components/reader/x.tsx', text);
      expect(
        boundaryRules.flatMap(({ broken }) => broken(file)),
        text,
      ).not.toEqual([]);
    }
  });
});

describe('importCycles', () => {
  it('finds a knot, and none where only types go in a circle', () => {
    const files = (back: string) => [readSource('a.ts', `import './b';`), readSource('b.ts', back)];
    expect(importCycles(files(`import { a } from './a';`))).toEqual([['a', 'b']]);
    expect(importCycles(files(`import type { A } from './a';`))).toEqual([]);
  });
});
