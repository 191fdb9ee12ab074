import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { programOf, sourcePath } from './source-program.ts';
import { ROOT } from './sources.ts';

const isOwn = (file: string): boolean => file.startsWith(join(ROOT, 'src'));

describe('types of public hooks and components', () => {
  it('every type that a public hook or component takes or returns has a name that a host can import', () => {
    const roots = [sourcePath('index')];
    const entries = [sourcePath('index'), sourcePath('core')];
    expect(unnamedTypes(programOf(entries), roots, entries, isOwn)).toEqual([]);
  });

  it('a type without an exported name is found in a result, a member, a list, a parameter and a callback', () => {
    const inner = sourcePath('planted-inner');
    const outer = sourcePath('planted');
    const files = new Map([
      [
        inner,
        `export interface Result { readonly rows: readonly Row[]; on(listener: (event: Event1) => void): void }
export interface Row { readonly state: 'a' | State }
export type State = { readonly at: 'b' };
export interface Event1 { readonly type: string }
export interface Options { readonly id: string }
export function useThing(options: Options): Result { return { rows: [], on: () => {} }; }`,
      ],
      [outer, `export { useThing, type Result } from './planted-inner.ts';`],
    ]);
    const program = programOf([outer], files);
    expect(unnamedTypes(program, [outer], [outer], isOwn)).toEqual([
      'Event1, reached by useThing().on(listener)(event)',
      'Options, reached by useThing(options)',
      'Row, reached by useThing().rows',
      'State, reached by useThing().rows.state',
    ]);
  });
});

/**
 * Types of the package that are reachable from the exported values of an entry but exported by no entry, so that a host
 * cannot name them. Each with the path on which it is reached.
 *
 * @param roots Files whose exported functions are walked: parameters, results, and everything in them.
 * @param entries Files that may export the names.
 * @param isOwn Whether a file belongs to the package.
 */
function unnamedTypes(
  program: ts.Program,
  roots: readonly string[],
  entries: readonly string[],
  isOwn: (file: string) => boolean,
): readonly string[] {
  const checker = program.getTypeChecker();
  const named = new Set(entries.flatMap((file) => exportsOf(program, file)).map((symbol) => declared(checker, symbol)));
  const missing = new Map<string, string>();
  const seen = new Set<ts.Type>();

  function check(symbol: ts.Symbol | undefined, path: string): void {
    const [declaration] = symbol?.declarations ?? [];
    if (symbol === undefined || declaration === undefined) return;
    if (!ts.isInterfaceDeclaration(declaration) && !ts.isTypeAliasDeclaration(declaration)) return;
    if (!isOwn(declaration.getSourceFile().fileName) || named.has(declared(checker, symbol))) return;
    if (!missing.has(symbol.name)) missing.set(symbol.name, path);
  }

  function walk(type: ts.Type, path: string): void {
    check(type.aliasSymbol, path);
    check(type.symbol, path);
    for (const argument of type.aliasTypeArguments ?? []) walk(argument, path);
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) for (const part of type.types) walk(part, path);
    if (!isObject(type)) return;
    if (checker.isTupleType(type) || (type.objectFlags & ts.ObjectFlags.Reference) !== 0) {
      for (const argument of checker.getTypeArguments(type as ts.TypeReference)) walk(argument, path);
    }
    for (const signature of type.getCallSignatures()) walkSignature(signature, path);
    for (const info of checker.getIndexInfosOfType(type)) walk(info.type, path);
    for (const property of type.getProperties()) {
      const [declaration] = property.declarations ?? [];
      if (declaration === undefined || !isOwn(declaration.getSourceFile().fileName)) continue;
      walk(checker.getTypeOfSymbolAtLocation(property, declaration), `${path}.${property.name}`);
    }
  }

  function walkSignature(signature: ts.Signature, path: string): void {
    walk(checker.getReturnTypeOfSignature(signature), `${path}()`);
    for (const parameter of signature.getParameters()) {
      const [declaration] = parameter.declarations ?? [];
      if (declaration !== undefined)
        walk(checker.getTypeOfSymbolAtLocation(parameter, declaration), `${path}(${parameter.name})`);
    }
  }

  for (const file of roots) {
    for (const exported of exportsOf(program, file)) {
      const symbol = declared(checker, exported);
      const [declaration] = symbol.declarations ?? [];
      if (declaration === undefined || (symbol.flags & ts.SymbolFlags.Value) === 0) continue;
      walk(checker.getTypeOfSymbolAtLocation(symbol, declaration), symbol.name);
    }
  }
  return [...missing].map(([name, path]) => `${name}, reached by ${path}`).sort();
}

function exportsOf(program: ts.Program, file: string): readonly ts.Symbol[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  return module === undefined ? [] : checker.getExportsOfModule(module);
}

function declared(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function isObject(type: ts.Type): type is ts.ObjectType {
  return (type.flags & ts.TypeFlags.Object) !== 0;
}
