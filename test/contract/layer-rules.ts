import ts from 'typescript';
import type { Source } from './sources.ts';

/** What each layer of `src` may import, besides itself. ARCHITECTURE.md shows the same table. */
const LAYERS: Readonly<Record<string, { readonly layers: readonly string[]; readonly packages: readonly string[] }>> = {
  base: { layers: [], packages: [] },
  definition: { layers: ['base'], packages: ['zod/mini'] },
  adapter: { layers: ['base', 'definition'], packages: ['zod/mini'] },
  flow: { layers: ['base', 'definition', 'adapter'], packages: [] },
  store: { layers: ['base', 'definition', 'adapter', 'flow'], packages: [] },
  text: { layers: ['base', 'definition'], packages: [] },
  hooks: {
    layers: ['base', 'definition', 'adapter', 'flow', 'store', 'text'],
    packages: ['react', 'react/jsx-runtime', 'react-hook-form'],
  },
  ui: {
    layers: ['base'],
    packages: ['react', 'react-dom', '@radix-ui/react-dialog', '@radix-ui/react-dropdown-menu'],
  },
  components: { layers: ['base', 'definition', 'text', 'hooks', 'ui'], packages: ['react'] },
  integrations: { layers: ['base', 'definition', 'adapter'], packages: [] },
  http: { layers: ['base', 'definition', 'adapter'], packages: ['zod/mini', 'zod/v4/core'] },
  verify: { layers: ['base', 'definition', 'adapter'], packages: ['zod/mini'] },
  locales: { layers: ['text'], packages: [] },
  testing: { layers: ['base', 'definition', 'adapter', 'integrations'], packages: [] },
};

/** Imports that may only be types. */
const TYPES_ONLY = new Set(['flow>adapter', 'locales>text']);

/** One import of a file. */
export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** Every import, re-export and dynamic import of a file. */
function importsOf({ path, text }: Source): readonly Import[] {
  const file = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (node !== undefined && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly || exportsOnlyTypes(node));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Violations of a file, each as a sentence. */
export function violationsOf(source: Source): readonly string[] {
  const layer = /^src\/([^/]+)\//.exec(source.path)?.[1];
  if (layer === undefined) return onlyReExports(source) ? [] : [`${source.path}: an entry file may only re-export`];
  const rule = LAYERS[layer];
  if (rule === undefined) return [`${source.path}: "${layer}" is no layer`];
  return importsOf(source).flatMap(({ specifier, typeOnly }) => {
    if (specifier.endsWith('.css')) return [`${source.path}: hosts import the stylesheet, TypeScript never does`];
    if (!specifier.startsWith('.')) {
      return rule.packages.includes(specifier)
        ? []
        : [`${source.path}: ${layer} may not import the package "${specifier}"`];
    }
    const target = layerOf(source.path, specifier);
    if (target === layer) return [];
    if (!rule.layers.includes(target)) return [`${source.path}: ${layer} may not import ${target} ("${specifier}")`];
    if (TYPES_ONLY.has(`${layer}>${target}`) && !typeOnly)
      return [`${source.path}: ${layer} may import only types of ${target}`];
    return [];
  });
}

/** Path of a relative import, from the root. */
function resolveImport(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The cycles among files that load each other, each as a path. Type imports vanish and do not count. */
export function cyclesAmong(sources: readonly Source[]): readonly string[] {
  const graph = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source)
        .filter(({ specifier, typeOnly }) => specifier.startsWith('.') && !typeOnly)
        .map(({ specifier }) => resolveImport(source.path, specifier)),
    ]),
  );
  const cycles: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' > '));
      return;
    }
    state.set(path, 'open');
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}

/** The cycles among the folders of components, by any import, also of types only. Each as a path of folder names. */
export function folderCycles(sources: readonly Source[]): readonly string[] {
  const folderOf = (path: string): string | undefined => /^src\/components\/([^/]+)\//.exec(path)?.[1];
  const graph = new Map<string, Set<string>>();
  for (const source of sources) {
    const from = folderOf(source.path);
    if (from === undefined) continue;
    const targets = graph.get(from) ?? new Set<string>();
    graph.set(from, targets);
    for (const { specifier } of importsOf(source)) {
      const to = specifier.startsWith('.') ? folderOf(resolveImport(source.path, specifier)) : undefined;
      if (to !== undefined && to !== from) targets.add(to);
    }
  }
  const cycles: string[] = [];
  const visit = (folder: string, trail: readonly string[]): void => {
    if (trail.includes(folder)) {
      const cycle = trail.slice(trail.indexOf(folder));
      // Each cycle once: from the folder that comes first by name.
      if (cycle.every((other) => folder <= other)) cycles.push([...cycle, folder].join(' > '));
      return;
    }
    for (const next of graph.get(folder) ?? []) visit(next, [...trail, folder]);
  };
  for (const folder of graph.keys()) visit(folder, []);
  return [...new Set(cycles)];
}

function layerOf(from: string, specifier: string): string {
  const [, layer = '', rest] = resolveImport(from, specifier).split('/');
  return rest === undefined ? 'an entry file' : layer;
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function exportsOnlyTypes(node: ts.ExportDeclaration): boolean {
  return (
    node.exportClause !== undefined &&
    ts.isNamedExports(node.exportClause) &&
    node.exportClause.elements.every((element) => element.isTypeOnly)
  );
}

function onlyReExports({ path, text }: Source): boolean {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return file.statements.every(
    (statement) =>
      (ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined) ||
      (ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression)),
  );
}
