import { parseSync } from '@swc/core';

/** One `import` or `export … from` of a file. */
export interface Import {
  /** As written: "@/lib/domain/text/canonical", "./common", "zod". */
  specifier: string;
  /** From the project's root, without extension, where it names a file of the project. */
  path?: string;
  /** True when nothing of it is left at run time. */
  typeOnly: boolean;
  /** Names that are imported as values. */
  names: string[];
}

/** What the boundary rules look at in a source file. */
export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  imports: Import[];
  /** Whether it begins with "use client". */
  isClient: boolean;
  readsEnvironment: boolean;
}

type Node = { type?: string; [key: string]: unknown };

/** Reads a TypeScript or JavaScript file. Throws where it can't be parsed: a file that isn't understood isn't checked. */
export function readSource(path: string, text: string): SourceFile {
  const program = parseSync(text, { syntax: 'typescript', tsx: /x$/.test(path), target: 'es2022' });
  const file: SourceFile = { path, imports: [], isClient: false, readsEnvironment: false };
  const first = (program.body as unknown as Node[])[0];
  file.isClient = first !== undefined && isDirective(first, 'use client');
  visit(program as unknown as Node, file);
  return file;
}

function isDirective(statement: Node, directive: string): boolean {
  const expression = statement.expression as Node | undefined;
  return statement.type === 'ExpressionStatement' && expression?.value === directive;
}

function visit(node: Node, file: SourceFile): void {
  const found = importOf(node);
  if (found) file.imports.push({ ...found, ...resolve(file.path, found.specifier) });
  if (readsEnvironment(node)) file.readsEnvironment = true;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object') visit(child as Node, file);
    }
  }
}

function importOf(node: Node): Omit<Import, 'path'> | undefined {
  const source = (node.source ?? node.argument) as { value?: string } | undefined;
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration': {
      if (typeof source?.value !== 'string') return undefined;
      const specifiers = node.specifiers as Node[];
      const values = specifiers.filter((specifier) => !specifier.isTypeOnly);
      const typeOnly = node.typeOnly === true || (specifiers.length > 0 && values.length === 0);
      return { specifier: source.value, typeOnly, names: typeOnly ? [] : values.map(nameOf) };
    }
    case 'ExportAllDeclaration':
      return typeof source?.value === 'string'
        ? { specifier: source.value, typeOnly: node.typeOnly === true, names: ['*'] }
        : undefined;
    case 'CallExpression': {
      const first = (node.arguments as { expression: Node }[])[0]?.expression;
      const isImport = (node.callee as Node).type === 'Import';
      return isImport && typeof first?.value === 'string'
        ? { specifier: first.value, typeOnly: false, names: ['*'] }
        : undefined;
    }
    case 'TsImportType':
      return typeof source?.value === 'string'
        ? { specifier: source.value, typeOnly: true, names: [] }
        : undefined;
    default:
      return undefined;
  }
}

function nameOf(specifier: Node): string {
  const name = (specifier.imported ?? specifier.orig ?? specifier.local) as { value?: string } | undefined;
  return specifier.type === 'ImportNamespaceSpecifier' ? '*' : (name?.value ?? '*');
}

function readsEnvironment(node: Node): boolean {
  if (node.type !== 'MemberExpression') return false;
  const object = node.object as Node;
  const property = node.property as Node;
  return object.type === 'Identifier' && object.value === 'process' && property.value === 'env';
}

function resolve(from: string, specifier: string): { path?: string } {
  if (specifier.startsWith('@/')) return { path: withoutExtension(specifier.slice(2)) };
  if (!specifier.startsWith('.')) return {};
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return { path: withoutExtension(parts.join('/')) };
}

function withoutExtension(path: string): string {
  return path.replace(/\.(?:[cm]?[jt]sx?|json)$/, '');
}
