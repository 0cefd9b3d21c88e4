import type { Import, SourceFile } from './source-file';

/** A rule on what may import what. Its canary is a file that breaks it: a rule that lets it pass is broken itself. */
export interface BoundaryRule {
  name: string;
  /** The imports, or the file itself ("the file"), that break the rule. */
  broken: (file: SourceFile) => string[];
  canary: { path: string; text: string };
}

/** Packages that compute and touch nothing: the domain may use these. */
const PURE_PACKAGES = /^(?:mdast$|mdast-util-|micromark-)/;

/** What a browser has no use for. */
const SERVER_PACKAGES =
  /^(?:node:|@prisma\/|pg$|postgres$|pino$|@node-rs\/|next-auth$|next\/(?:headers|server)$|server-only$)/;

const below = (path: string | undefined, ...folders: string[]): boolean =>
  path !== undefined && folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

/** Modules of the app: not what tests, builds, checks or benchmarks it. */
const isApp = (path: string): boolean => below(path, 'app', 'proxy.ts', 'instrumentation.ts');

/** Breaks the rule with each import, of files in `from`, that is not allowed. */
function only(from: (path: string) => boolean, allowed: (found: Import) => boolean): BoundaryRule['broken'] {
  return (file) =>
    from(file.path) ? file.imports.filter((found) => !allowed(found)).map(({ specifier }) => specifier) : [];
}

export const boundaryRules: BoundaryRule[] = [
  {
    name: 'lib/domain imports lib/domain and pure packages only',
    broken: only(
      (path) => below(path, 'lib/domain'),
      ({ path, specifier }) => (path ? below(path, 'lib/domain') : PURE_PACKAGES.test(specifier)),
    ),
    canary: { path: 'lib/domain/text/x.ts', text: `import { useState } from 'react';` },
  },
  {
    name: 'lib/domain uses relative imports, so that it compiles and bundles alone',
    broken: only(
      (path) => below(path, 'lib/domain'),
      ({ specifier }) => !specifier.startsWith('@/'),
    ),
    canary: { path: 'lib/domain/text/x.ts', text: `import { y } from '@/lib/domain/text/y';` },
  },
  {
    name: 'lib/schemas imports lib/schemas, lib/domain and zod only',
    broken: only(
      (path) => below(path, 'lib/schemas'),
      ({ path, specifier }) => (path ? below(path, 'lib/schemas', 'lib/domain') : specifier === 'zod'),
    ),
    canary: { path: 'lib/schemas/x.ts', text: `export * from '../server/env';` },
  },
  {
    name: 'components import components, schemas, the domain, and types of queries only',
    broken: only(
      (path) => below(path, 'components'),
      ({ path, typeOnly, specifier }) =>
        path
          ? below(path, 'components', 'lib/schemas', 'lib/domain') ||
            (typeOnly && below(path, 'lib/server/queries'))
          : !SERVER_PACKAGES.test(specifier),
    ),
    canary: {
      path: 'components/ui/x.tsx',
      text: `import { documentPage } from '@/lib/server/queries/document-page';`,
    },
  },
  {
    name: 'components use no package that a browser has no use for',
    broken: only(
      (path) => below(path, 'components'),
      ({ path, specifier }) => path !== undefined || !SERVER_PACKAGES.test(specifier),
    ),
    canary: { path: 'components/ui/x.tsx', text: `const pg = await import('pg');` },
  },
  {
    name: 'lib/server imports lib/server, lib/schemas and lib/domain only',
    broken: only(
      (path) => below(path, 'lib/server'),
      ({ path }) => path === undefined || below(path, 'lib/server', 'lib/schemas', 'lib/domain'),
    ),
    canary: { path: 'lib/server/x.ts', text: `import { Button } from '@/components/ui/button';` },
  },
  {
    name: 'lib/i18n imports lib/i18n and lib/messages only',
    broken: only(
      (path) => below(path, 'lib/i18n'),
      ({ path }) => path === undefined || below(path, 'lib/i18n', 'lib/messages'),
    ),
    canary: { path: 'lib/i18n/x.ts', text: `import { env } from '@/lib/server/env';` },
  },
  {
    name: 'app imports no testing, scripts or checks, and no lib/server/db',
    broken: only(
      isApp,
      ({ path }) => !below(path, 'lib/testing', 'lib/scripts', 'lib/checks', 'lib/server/db', 'e2e'),
    ),
    canary: { path: 'app/x/page.tsx', text: `import { db } from '@/lib/server/db/client';` },
  },
  {
    name: 'files with "use client" import nothing of lib/server but types',
    broken: (file) =>
      file.isClient
        ? file.imports.flatMap(({ path, typeOnly, specifier }) =>
            below(path, 'lib/server') && !typeOnly ? [specifier] : [],
          )
        : [],
    canary: { path: 'app/x/form.tsx', text: `'use client';\nimport { env } from '@/lib/server/env';` },
  },
  {
    name: 'what the app is made of never imports lib/testing',
    broken: only(
      (path) =>
        isApp(path) || below(path, 'components', 'lib/domain', 'lib/schemas', 'lib/server', 'lib/i18n'),
      ({ path }) => !below(path, 'lib/testing'),
    ),
    canary: { path: 'lib/server/x.ts', text: `import { makePerson } from '../testing/factories';` },
  },
  {
    name: 'only lib/server/db makes a Prisma client',
    broken: (file) =>
      below(file.path, 'lib/server/db')
        ? []
        : file.imports.flatMap(({ names, specifier }) =>
            names.includes('PrismaClient') || names.includes('getPrismaClientClass') ? [specifier] : [],
          ),
    canary: { path: 'lib/server/x.ts', text: `import { PrismaClient } from './db/generated/client';` },
  },
  {
    name: 'the embedded database, migrations and their engine are for the set-up, not for the app',
    broken: only(
      (path) => below(path, 'lib/server') && !below(path, 'lib/server/db'),
      ({ path }) =>
        !below(path, 'lib/server/db/embedded', 'lib/server/db/migrate', 'lib/server/db/schema-engine'),
    ),
    canary: { path: 'lib/server/x.ts', text: `import { startCluster } from './db/embedded/cluster';` },
  },
  {
    name: 'every file of lib/server imports "server-only"',
    broken: (file) =>
      below(file.path, 'lib/server') && !file.imports.some(({ specifier }) => specifier === 'server-only')
        ? ['the file']
        : [],
    canary: { path: 'lib/server/x.ts', text: 'export const x = 1;' },
  },
  {
    name: 'only lib/server/env.ts reads process.env',
    broken: (file) => (file.readsEnvironment && !mayReadEnvironment(file.path) ? ['the file'] : []),
    canary: { path: 'lib/server/x.ts', text: `import 'server-only';\nexport const x = process.env.PORT;` },
  },
];

/** Scripts, tests and configuration run before or beside the app; Next itself wants `NEXT_RUNTIME` read as it stands. */
function mayReadEnvironment(path: string): boolean {
  return (
    path === 'lib/server/env.ts' ||
    path === 'instrumentation.ts' ||
    below(path, 'lib/server/db/embedded', 'lib/scripts', 'lib/testing', 'lib/checks', 'e2e') ||
    /^[^/]+\.config\.[cm]?[jt]s$/.test(path)
  );
}
