import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from './sources.ts';

const locales = ['ar', 'de', 'es', 'fr', 'ja'].map((tag) => `locales/${tag}`);
const entries = ['index', 'core', 'http', 'testing', 'integrations/openai', 'verify/openai', 'english', ...locales].map(
  (name) => join(ROOT, `src/${name}.ts`),
);

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

/** Exported declarations, and members of exported interfaces and object types, without a doc comment that says something. */
function undocumented(program: ts.Program, files: readonly string[]): readonly string[] {
  const checker = program.getTypeChecker();
  const missing = new Set<string>();
  for (const file of files) {
    const source = program.getSourceFile(file);
    const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    for (const exported of module === undefined ? [] : checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const [declaration] = symbol.declarations ?? [];
      if (declaration === undefined || /node_modules/.test(declaration.getSourceFile().fileName)) continue;
      if (!says(symbol, checker)) missing.add(symbol.name);
      if (!ts.isInterfaceDeclaration(declaration)) continue;
      for (const member of declaration.members) {
        const name = member.name?.getText() ?? '(unnamed)';
        const own = member.name === undefined ? undefined : checker.getSymbolAtLocation(member.name);
        if (own !== undefined && !says(own, checker)) missing.add(`${symbol.name}.${name}`);
      }
    }
  }
  return [...missing].sort();
}

function says(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
  const tags = symbol
    .getJsDocTags(checker)
    .map((tag) => ts.displayPartsToString(tag.text))
    .join(' ')
    .trim();
  const words = `${text} ${tags}`.trim();
  return words.length >= 8 && words.toLowerCase() !== `the ${symbol.name.toLowerCase()}.`;
}

describe('public declarations', () => {
  it('are documented, each with its members', () => {
    expect(undocumented(ts.createProgram(entries, OPTIONS), entries)).toEqual([]);
  });

  it('are caught without a comment, or with one that says nothing', () => {
    const host = ts.createCompilerHost(OPTIONS);
    const file = join(ROOT, 'src/planted.ts');
    const text =
      'export const bare = 1;\n/** Documented well enough. */\nexport interface Thing {\n  /** The id. */\n  id: string;\n  name: string;\n  /** How many of them there are. */\n  count: number;\n}';
    const original = host.getSourceFile.bind(host);
    host.getSourceFile = (name, version) =>
      name === file ? ts.createSourceFile(name, text, version, true) : original(name, version);
    host.fileExists = (name) => name === file || ts.sys.fileExists(name);
    expect(undocumented(ts.createProgram([file], OPTIONS, host), [file])).toEqual(['Thing.id', 'Thing.name', 'bare']);
  });
});
