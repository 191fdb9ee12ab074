import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { unnamedTypes } from './named-types.ts';
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

const isOwn = (file: string): boolean => file.startsWith(join(ROOT, 'src'));
const entry = (name: string): string => join(ROOT, `src/${name}.ts`);

describe('every type that a public hook or component takes or gives', () => {
  it('has a name that a host can import', () => {
    const roots = [entry('index')];
    const entries = [entry('index'), entry('core')];
    expect(unnamedTypes(ts.createProgram(entries, OPTIONS), roots, entries, isOwn)).toEqual([]);
  });

  it('is found wherever it hides: in a result, a member, a list, a parameter or a callback', () => {
    const host = ts.createCompilerHost(OPTIONS);
    const inner = entry('planted-inner');
    const outer = entry('planted');
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
    const original = host.getSourceFile.bind(host);
    host.getSourceFile = (name, version) => {
      const text = files.get(name);
      return text === undefined ? original(name, version) : ts.createSourceFile(name, text, version, true);
    };
    host.fileExists = (name) => files.has(name) || ts.sys.fileExists(name);
    const program = ts.createProgram([outer], OPTIONS, host);
    expect(unnamedTypes(program, [outer], [outer], isOwn)).toEqual([
      'Event1, reached by useThing().on(listener)(event)',
      'Options, reached by useThing(options)',
      'Row, reached by useThing().rows',
      'State, reached by useThing().rows.state',
    ]);
  });
});
