import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './sources.ts';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  types: [],
};

/** Path of a file of `src` without its ending, for example an entry. */
export const sourcePath = (name: string): string => join(ROOT, `src/${name}.ts`);

/**
 * A TypeScript program of source files.
 *
 * @param planted Text by path, in place of a file or of one that does not exist: a counter-example for a rule.
 */
export function programOf(files: readonly string[], planted: ReadonlyMap<string, string> = new Map()): ts.Program {
  const host = ts.createCompilerHost(OPTIONS);
  const original = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) => {
    const text = planted.get(name);
    return text === undefined ? original(name, version) : ts.createSourceFile(name, text, version, true);
  };
  host.fileExists = (name) => planted.has(name) || ts.sys.fileExists(name);
  return ts.createProgram(files, OPTIONS, host);
}
