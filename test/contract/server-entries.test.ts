import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtFile, moduleGraph, SERVER_ENTRIES } from './built.ts';

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

describe('client modules', () => {
  it('client modules, and no others, begin with the directive', () => {
    const modules = [...moduleGraph(builtFile('.'))];
    expect(modules.length).toBeGreaterThan(1);
    for (const [file, code] of modules) {
      const usesReact = /(?:from|import)\s*["']react(?:-dom|\/jsx-runtime)?["']/.test(code);
      expect(isClientModule(code), file).toBe(usesReact || file === builtFile('.'));
    }
    expect(isClientModule(readFileSync(builtFile('.'), 'utf8'))).toBe(true);
  });
});
