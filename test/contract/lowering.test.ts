import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './sources.ts';

/** What a bundler with older targets puts in the place of what those do not know, each with what it breaks. */
const REWRITTEN: readonly (readonly [pattern: RegExp, breaks: string])[] = [
  [/var\(--lightningcss-/, 'light-dark() follows only rules for color-scheme that the same bundler has seen'],
  [/:lang\(/, ':dir() and logical properties follow the language instead of the direction'],
  [/@supports \(color: ?(?:lab|color)\(/, 'a colour has a second form that wins over what a host sets'],
];

/** A stylesheet as Vite builds it with these targets. */
async function lowered(css: string, cssTarget?: readonly string[]): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'sheet',
        resolveId: (id) => (id === 'virtual:sheet.css' ? join(ROOT, 'sheet.css') : null),
        load: (id) => (id === join(ROOT, 'sheet.css') ? css : null),
      },
    ],
    build: {
      write: false,
      ...(cssTarget === undefined ? {} : { cssTarget: [...cssTarget] }),
      rollupOptions: { input: 'virtual:sheet.css' },
    },
  });
  const asset = (result as Rollup.RollupOutput).output.find(({ fileName }) => fileName.endsWith('.css'));
  if (asset?.type !== 'asset') throw new Error('Vite built no stylesheet.');
  return String(asset.source);
}

function broken(css: string): readonly string[] {
  return REWRITTEN.filter(([pattern]) => pattern.test(css)).map(([, breaks]) => breaks);
}

const TARGETS: readonly (readonly [name: string, targets: readonly string[] | undefined])[] = [
  ['Vite’s own', undefined],
  ['those of Next 16', ['chrome111', 'edge111', 'firefox111', 'safari16.4']],
  ['older ones', ['chrome107', 'firefox104', 'safari16']],
];

let css: string;
beforeAll(() => {
  css = readFileSync(join(ROOT, 'dist/styles.css'), 'utf8');
});

describe.each(TARGETS)('the stylesheet lowered to %s targets', (_, targets) => {
  it('the stylesheet keeps its meaning', async () => {
    const text = await lowered(css, targets);
    expect(text.includes('from Canvas')).toBe(true);
    expect(text.length).toBeGreaterThan(0.9 * css.length);
    expect(broken(text)).toEqual([]);
  });
  it('the rules find rewritten functions and pseudo-classes', async () => {
    expect(broken(await lowered('a{--x:light-dark(red,blue)}', targets))).toHaveLength(1);
    expect(broken(await lowered('a:dir(rtl){color:red}', targets))).toHaveLength(1);
  });
});
