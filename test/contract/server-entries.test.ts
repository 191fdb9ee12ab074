import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtFile, EXPORTS, moduleGraph, SERVER_ENTRIES } from './built.ts';
import { ROOT } from './sources.ts';

const REACT = /from\s*["'](?:react|react-dom|react-hook-form|@radix-ui)/;
const DOM = /\b(?:document|window)\.(?!location)/;

const isClientModule = (code: string): boolean => /^["']use client["'];/.test(code);

describe('server entries', () => {
  it.each(SERVER_ENTRIES)('the server entry %s has no React, no DOM and no client directive in its graph', (name) => {
    for (const [file, code] of moduleGraph(builtFile(name))) {
      expect(REACT.test(code), `${file} imports React`).toBe(false);
      expect(DOM.test(code), `${file} reads the DOM`).toBe(false);
      expect(isClientModule(code), `${file} is a client module`).toBe(false);
    }
  });

  it.each(SERVER_ENTRIES)('the server entry %s loads under the react-server condition', (name) => {
    const script = `await import(${JSON.stringify(pathToFileURL(builtFile(name)).href)}); console.log('loaded')`;
    const output = execFileSync(process.execPath, ['--conditions=react-server', '--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(output.trim()).toBe('loaded');
  });
});

describe('the entry of components', () => {
  const built = EXPORTS['.'];
  const clientEntry = readFileSync(join(ROOT, built?.['react-server'] ?? ''), 'utf8');

  it('the entry for server components is a client module that names each export', async () => {
    expect(isClientModule(clientEntry)).toBe(true);
    expect(clientEntry).not.toContain('*');
    const named = /export \{ ([^}]+) \} from '\.\/index\.js'/.exec(clientEntry)?.[1]?.split(', ');
    expect(named).toEqual(Object.keys(await import(pathToFileURL(builtFile('.')).href)).sort());
  });
  it('the modules of other bundlers have no directive, of which bundlers would warn', () => {
    const modules = [...moduleGraph(builtFile('.'))];
    expect(modules.length).toBeGreaterThan(100);
    expect(modules.filter(([, code]) => /^["']use /.test(code)).map(([file]) => file)).toEqual([]);
  });
  it('no module imports another one for nothing, of which bundlers would warn', () => {
    const importsForNothing = (code: string): boolean => /^import ["']\.[^"']*\.js["'];/m.test(code);
    expect(importsForNothing('import "./content.js";\nexport {};')).toBe(true);
    const modules = [...moduleGraph(builtFile('.'))];
    expect(modules.filter(([, code]) => importsForNothing(code)).map(([file]) => file)).toEqual([]);
  });
});
