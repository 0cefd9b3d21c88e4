import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundaryRules } from './boundary-rules';
import { importCycles } from './import-cycles';
import { readSource, type SourceFile } from './source-file';

/** A check that was made and what it found wrong; nothing when it passed. */
export interface CheckResult {
  name: string;
  problems: string[];
}

const FOLDERS = ['app', 'components', 'e2e', 'lib'];
const LEFT_OUT = /(?:^|\/)generated$|^lib\/messages$|__fixtures__/;
const IS_TEST = /\.test\.tsx?$/;

/** Holds every source file against every boundary rule; each rule counts as one check. Tests may import what they like. */
export function checkBoundaries(): CheckResult[] {
  const files = sourcePaths().map((path) => readSource(path, readFileSync(path, 'utf8')));
  const shipped = files.filter(({ path }) => !IS_TEST.test(path));
  const rules = boundaryRules.map((rule) => {
    const canary = rule.broken(readSource(rule.canary.path, rule.canary.text));
    const silent =
      canary.length === 0 ? ['The rule does not notice the file that was made to break it.'] : [];
    return {
      name: rule.name,
      problems: [...silent, ...shipped.flatMap((file) => problemsOf(rule.broken, file))],
    };
  });
  return [...rules, checkCycles(files)];
}

function problemsOf(broken: (file: SourceFile) => string[], file: SourceFile): string[] {
  return broken(file).map((what) => `${file.path}: ${what}`);
}

function checkCycles(files: SourceFile[]): CheckResult {
  const canary = importCycles([
    readSource('a.ts', `import './b';`),
    readSource('b.ts', `import { c } from './c';`),
    readSource('c.ts', `export * from './a';`),
  ]);
  return {
    name: 'no file imports itself through others',
    problems: [
      ...(canary.length === 1 ? [] : ['The check does not notice a cycle that was made for it.']),
      ...importCycles(files).map((knot) => knot.join(' → ')),
    ],
  };
}

function sourcePaths(): string[] {
  const beside = readdirSync('.').filter(
    (name) => /\.(?:[cm]?[jt]s)$/.test(name) && name !== 'next-env.d.ts',
  );
  return [...FOLDERS.flatMap(pathsBelow), ...beside];
}

function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name).replaceAll('\\', '/');
    if (LEFT_OUT.test(path)) return [];
    if (entry.isDirectory()) return pathsBelow(path);
    return /\.[cm]?[jt]sx?$/.test(entry.name) ? [path] : [];
  });
}
