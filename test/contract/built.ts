import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources.ts';

/** The package's exports, entry name to its files. */
export const EXPORTS: Readonly<
  Record<string, { readonly types: string; readonly default: string; readonly 'react-server'?: string }>
> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).exports;

/** Script entries: every export but the stylesheet and package.json. */
export const ENTRIES = Object.keys(EXPORTS).filter((name) => !/\.(?:css|json)$/.test(name));

/** Entries that must work on a server without React. */
export const SERVER_ENTRIES = ENTRIES.filter((name) => name !== '.');

/** Path of an entry's built file. Throws when the package is not built. */
export function builtFile(name: string): string {
  const file = join(ROOT, EXPORTS[name]?.default ?? '');
  if (!existsSync(file)) throw new Error(`${name} is not built. Run \`npm run build\` first.`);
  return file;
}

/** Code of an entry and of every built module that it imports; with `alsoLazy` also through dynamic imports. */
export function moduleGraph(file: string, alsoLazy = true): ReadonlyMap<string, string> {
  const modules = new Map<string, string>();
  const visit = (path: string): void => {
    if (modules.has(path)) return;
    const code = readFileSync(path, 'utf8');
    modules.set(path, code);
    const pattern = alsoLazy
      ? /(?:from|import|import\()\s*["'](\.[^"']+)["']/g
      : /(?:from|import)\s*["'](\.[^"']+)["']/g;
    for (const [, specifier = ''] of code.matchAll(pattern)) visit(join(path, '..', specifier));
  };
  visit(file);
  return modules;
}
