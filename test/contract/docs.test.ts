import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { programOf, sourcePath } from './source-program.ts';

const locales = ['ar', 'de', 'es', 'fr', 'ja'].map((tag) => `locales/${tag}`);
const entries = ['index', 'core', 'http', 'testing', 'integrations/openai', 'verify/openai', 'english', ...locales].map(
  sourcePath,
);

/** Exported declarations, and members of exported interfaces, without a meaningful doc comment. */
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
      if (!hasMeaning(symbol, checker)) missing.add(symbol.name);
      if (!ts.isInterfaceDeclaration(declaration)) continue;
      for (const member of declaration.members) {
        const name = member.name?.getText() ?? '(unnamed)';
        const own = member.name === undefined ? undefined : checker.getSymbolAtLocation(member.name);
        if (own !== undefined && !hasMeaning(own, checker)) missing.add(`${symbol.name}.${name}`);
      }
    }
  }
  return [...missing].sort();
}

function hasMeaning(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
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
  it('public declarations and their members have a meaningful doc comment', () => {
    expect(undocumented(programOf(entries), entries)).toEqual([]);
  });

  it('public declarations without a doc comment, or with one that only repeats the name, are found', () => {
    const file = sourcePath('planted');
    const text =
      'export const bare = 1;\n/** Documented well enough. */\nexport interface Thing {\n  /** The id. */\n  id: string;\n  name: string;\n  /** How many of them there are. */\n  count: number;\n}';
    expect(undocumented(programOf([file], new Map([[file, text]])), [file])).toEqual([
      'Thing.id',
      'Thing.name',
      'bare',
    ]);
  });
});
